package com.khaacho.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.jms.BrokerFactory;
import com.khaacho.pipeline.jms.BrokerLink;
import com.khaacho.pipeline.jms.BrokerLinks;
import com.khaacho.pipeline.jms.SendLimit;
import com.khaacho.pipeline.jms.TakenMessages;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.platform.Platform;
import com.khaacho.testing.platform.Queues;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A pool that takes part in no transaction once swallowed what was sent while one was open: the message stayed in a
 * session that nobody committed. Sends belong behind the commit; should one slip in front of it, it must not vanish.
 */
@ExtendWith(ArquillianExtension.class)
class SendInsideTransactionIT {
    /** Nobody consumes it, so what arrives stays to be seen. */
    private static final String QUEUE = Stage.PARSING.deadLetterQueue();

    @ArquillianResource
    private Platform platform;

    @Deployment(testable = false)
    static Archive<?> sender() {
        return ShrinkWrap.create(WebArchive.class, "sender.war")
                .addClasses(
                        SendServlet.class,
                        BrokerFactory.class,
                        BrokerLinks.class,
                        BrokerLink.class,
                        SendLimit.class,
                        TakenMessages.class,
                        Stage.class,
                        PipelineUnavailableException.class)
                .addAsWebInfResource(
                        new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                                + " bean-discovery-mode=\"annotated\"/>"),
                        "beans.xml");
    }

    @Test
    void a_message_sent_inside_a_transaction_that_commits_arrives() {
        String mark = send("&commit=yes");
        try (Queues queues = platform.queues()) {
            Eventually.holds("arrived", () -> queues.holds(QUEUE, "khaachoOrderId", mark));
        }
    }

    @Test
    void a_message_sent_inside_a_transaction_that_rolls_back_is_not_lost_either() {
        String mark = send("");
        try (Queues queues = platform.queues()) {
            Eventually.holds("arrived", () -> queues.holds(QUEUE, "khaachoOrderId", mark));
        }
    }

    private String send(String more) {
        String mark = UUID.randomUUID().toString();
        Answer answer = platform.api().call("POST", "/send?queue=" + QUEUE + "&mark=" + mark + more, null);
        assertEquals(200, answer.status(), answer.body());
        return mark;
    }
}
