package com.khaacho.pipeline.jms;

import com.khaacho.pipeline.DeadLetter;
import com.khaacho.pipeline.DeadLetters;
import com.khaacho.pipeline.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Dead letters through JMS alone. Taking a message from the dead letters and giving it to its stage is one transaction
 * of the broker, so a crash in between leaves it where it was.
 */
@ApplicationScoped
public class JmsDeadLetters implements DeadLetters {

    private static final Logger LOG = Logger.getLogger(JmsDeadLetters.class.getName());

    /** What a selector may quote: anything else could be read as more of the selector. */
    private static final Pattern MESSAGE_ID = Pattern.compile("ID:[0-9A-Za-z-]{1,64}");

    /** A message that is there comes at once; the time is for a broker that is busy. */
    private static final long RECEIVE_MILLIS = 1_000;

    /** Messages a transaction when all are given back: enough to be quick, few enough to hold in memory. */
    private static final int BATCH = 100;

    private static final int MAX_BODY_SHOWN = 4_000;

    private final BrokerCalls calls;

    @Inject
    public JmsDeadLetters(BrokerCalls calls) {
        this.calls = calls;
    }

    /** For the container's proxy only. */
    protected JmsDeadLetters() {
        this(null);
    }

    @Override
    public List<DeadLetter> list(Stage stage, int limit) {
        return calls.plain(session -> {
            List<DeadLetter> letters = new ArrayList<>();
            try (QueueBrowser browser = session.createBrowser(session.createQueue(stage.deadLetterQueue()))) {
                Enumeration<?> messages = browser.getEnumeration();
                while (letters.size() < limit && messages.hasMoreElements()) {
                    letters.add(letter(stage, (Message) messages.nextElement()));
                }
            }
            return letters;
        });
    }

    private static DeadLetter letter(Stage stage, Message message) throws JMSException {
        String body = message instanceof TextMessage text ? text.getText() : null;
        return new DeadLetter(
                message.getJMSMessageID(),
                stage,
                message.getStringProperty(StageMessageFormat.ORDER_ID),
                message.getStringProperty(StageMessageFormat.CORRELATION_ID),
                message.getStringProperty(StageMessageFormat.ERROR),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                body == null || body.length() <= MAX_BODY_SHOWN ? body : body.substring(0, MAX_BODY_SHOWN));
    }

    @Override
    public boolean retry(Stage stage, String id) {
        return isMessageId(id) && calls.transacted(session -> moved(session, stage, selector(id), 1)) == 1;
    }

    @Override
    public int retryAll(Stage stage) {
        // Only those that lie there now: a message that fails at once would otherwise go round for ever.
        int present = calls.plain(session -> count(session, stage));
        int all = 0;
        int moved = 1;
        while (all < present && moved > 0) {
            int limit = Math.min(BATCH, present - all);
            moved = calls.transacted(session -> moved(session, stage, null, limit));
            all += moved;
        }
        return all;
    }

    private static int count(Session session, Stage stage) throws JMSException {
        try (QueueBrowser browser = session.createBrowser(session.createQueue(stage.deadLetterQueue()))) {
            int count = 0;
            for (Enumeration<?> messages = browser.getEnumeration(); messages.hasMoreElements(); count++) {
                messages.nextElement();
            }
            return count;
        }
    }

    /** Moves at most so many messages back to the stage's queue; those that fail again come back behind the others. */
    private static int moved(Session session, Stage stage, String selector, int limit) throws JMSException {
        int moved = 0;
        try (MessageConsumer letters = session.createConsumer(session.createQueue(stage.deadLetterQueue()), selector);
                MessageProducer queue = session.createProducer(session.createQueue(stage.queue()))) {
            Message message = letters.receive(RECEIVE_MILLIS);
            while (message != null) {
                queue.send(copy(session, message), DeliveryMode.PERSISTENT, message.getJMSPriority(), 0);
                moved++;
                message = moved < limit ? letters.receive(RECEIVE_MILLIS) : null;
            }
        }
        return moved;
    }

    /** Text and our own properties: what the broker noted about its failure stays behind. */
    private static Message copy(Session session, Message message) throws JMSException {
        TextMessage copy = session.createTextMessage(message instanceof TextMessage text ? text.getText() : null);
        for (String name : List.of(StageMessageFormat.ORDER_ID, StageMessageFormat.CORRELATION_ID)) {
            String value = message.getStringProperty(name);
            if (value != null) {
                copy.setStringProperty(name, value);
            }
        }
        return copy;
    }

    @Override
    public boolean discard(Stage stage, String id, String reason, String actor) {
        boolean found = isMessageId(id) && calls.transacted(session -> taken(session, stage, selector(id)));
        if (found) {
            LOG.log(Level.INFO, "Dead letter {0} of stage {1} discarded by {2}: {3}", new Object[] {
                id, stage.word(), actor, reason
            });
        }
        return found;
    }

    private static boolean taken(Session session, Stage stage, String selector) throws JMSException {
        try (MessageConsumer letters = session.createConsumer(session.createQueue(stage.deadLetterQueue()), selector)) {
            return letters.receive(RECEIVE_MILLIS) != null;
        }
    }

    private static boolean isMessageId(String id) {
        return MESSAGE_ID.matcher(id).matches();
    }

    private static String selector(String id) {
        return "JMSMessageID = '" + id + "'";
    }
}
