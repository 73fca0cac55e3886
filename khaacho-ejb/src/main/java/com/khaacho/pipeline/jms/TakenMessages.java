package com.khaacho.pipeline.jms;

import com.khaacho.pipeline.Stage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Messages that were taken from a stage's queue in one transaction of the broker. Used by one thread. */
public final class TakenMessages implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TakenMessages.class.getName());

    private final Stage stage;
    private final BrokerLinks links;
    private BrokerLink link;
    private List<Message> messages = List.of();

    TakenMessages(Stage stage, BrokerLinks links) {
        this.stage = stage;
        this.links = links;
    }

    /** None stay taken when the broker does not answer. */
    void take(int most) {
        try {
            link = links.borrow();
            messages = link.take(stage.queue(), most);
        } catch (JMSException e) {
            LOG.log(Level.INFO, "No batch can be taken from {0}: {1}", new Object[] {stage.queue(), e.getMessage()});
            drop();
            messages = List.of();
        }
    }

    /** In the queue's order. */
    public List<Message> messages() {
        return messages;
    }

    /** Sends a copy of a failed message to its own queue, to come after the delay of its attempt. */
    public void repeatLater(Message message) throws JMSException {
        int attempt = Redelivery.attempt(message);
        TextMessage copy = link.text(message instanceof TextMessage text ? text.getText() : null);
        StageMessageFormat.tag(
                copy,
                message.getStringProperty(StageMessageFormat.ORDER_ID),
                message.getStringProperty(StageMessageFormat.CORRELATION_ID));
        copy.setIntProperty(Redelivery.EARLIER_ATTEMPTS, attempt);
        long delay = Redelivery.delayMillis(attempt, ThreadLocalRandom.current().nextDouble());
        link.toQueueLater(stage.queue(), copy, message.getJMSPriority(), delay);
    }

    /** False when the broker did not confirm: then they may come again. */
    public boolean acknowledge() {
        if (link == null) {
            return false;
        }
        try {
            link.commit();
            links.giveBack(link);
            link = null;
            return true;
        } catch (JMSException e) {
            LOG.log(Level.INFO, "Work of {0} is done and not acknowledged, it will come again: {1}", new Object[] {
                stage.queue(), e.getMessage()
            });
            drop();
            return false;
        }
    }

    /** What was not acknowledged goes back to the queue. */
    @Override
    public void close() {
        drop();
    }

    private void drop() {
        if (link != null) {
            BrokerLinks.discard(link);
            link = null;
        }
    }
}
