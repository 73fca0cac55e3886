package com.khaacho.pipeline.jms;

import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The open links to the broker. Whoever sends borrows one, commits on it and gives it back.
 *
 * <p>Their factory, and why it is as it is: {@link BrokerFactory}.
 */
@ApplicationScoped
public class BrokerLinks {

    private static final Logger LOG = Logger.getLogger(BrokerLinks.class.getName());

    @Resource(lookup = "java:app/jms/khaacho")
    private ConnectionFactory factory;

    private final ConcurrentLinkedDeque<BrokerLink> idle = new ConcurrentLinkedDeque<>();

    /** For what is asked on a connection of its own. */
    ConnectionFactory factory() {
        return factory;
    }

    /** What is done on a borrowed link; it is committed afterwards. */
    @FunctionalInterface
    public interface Sending {
        void on(BrokerLink link) throws JMSException;
    }

    /**
     * Sends and commits. A link that turns out to be dead (the broker was restarted since) is replaced, with all idle
     * ones, and the sending repeated once: receivers drop what arrives twice.
     *
     * @throws PipelineUnavailableException when the broker did not confirm
     */
    public void send(Sending sending) {
        run(sending, BrokerLink::commit);
    }

    /**
     * Sends and takes it back: the broker forgets it and nobody receives it.
     *
     * @throws PipelineUnavailableException when the broker did not answer
     */
    public void rehearse(Sending sending) {
        run(sending, BrokerLink::rollback);
    }

    /**
     * Takes what waits in a stage's queue, at most so many messages; none when the broker does not answer. The caller
     * closes it.
     */
    public TakenMessages take(Stage stage, int most) {
        TakenMessages taken = new TakenMessages(stage, this);
        taken.take(most);
        return taken;
    }

    /** A link of the caller's own until it is given back or discarded. */
    BrokerLink borrow() throws JMSException {
        BrokerLink link = idle.pollFirst();
        return link == null ? new BrokerLink(factory) : link;
    }

    /** Takes a link that holds nothing uncommitted. */
    void giveBack(BrokerLink link) {
        idle.addFirst(link);
    }

    private void run(Sending sending, Sending ending) {
        BrokerLink link = idle.pollFirst();
        if (link != null) {
            try {
                sendOn(link, sending, ending);
                return;
            } catch (JMSException e) {
                LOG.log(Level.INFO, "A link to the broker is dead, opening a new one: {0}", e.getMessage());
                discard(link);
                discardIdle();
            }
        }
        sendOnNewLink(sending, ending);
    }

    private void sendOnNewLink(Sending sending, Sending ending) {
        BrokerLink link = null;
        try {
            link = new BrokerLink(factory);
            sendOn(link, sending, ending);
        } catch (JMSException e) {
            if (link != null) {
                discard(link);
            }
            throw new PipelineUnavailableException("The broker did not confirm: " + e.getMessage(), e);
        }
    }

    private void sendOn(BrokerLink link, Sending sending, Sending ending) throws JMSException {
        sending.on(link);
        ending.on(link);
        giveBack(link);
    }

    private void discardIdle() {
        for (BrokerLink link = idle.pollFirst(); link != null; link = idle.pollFirst()) {
            discard(link);
        }
    }

    /** Closes a link whose state is unknown; what it took goes back to the queue. */
    static void discard(BrokerLink link) {
        try {
            link.close();
        } catch (JMSException e) {
            LOG.log(Level.FINE, "Closing a dead link to the broker failed", e);
        }
    }

    @PreDestroy
    void closeAll() {
        discardIdle();
    }
}
