package com.khaacho.pipeline.jms;

import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Resource
    private ManagedExecutorService executor;

    private final SendLimit limit;
    private final ConcurrentLinkedDeque<BrokerLink> idle = new ConcurrentLinkedDeque<>();

    @Inject
    public BrokerLinks(SendLimit limit) {
        this.limit = limit;
    }

    /** For the container's proxy only. */
    protected BrokerLinks() {
        this(null);
    }

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
     * ones, and the sending repeated once: receivers drop what arrives twice. All of it ends within {@link SendLimit}.
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
        try (SendLimit.Watch watch = limit.watch()) {
            BrokerLink link = idle.pollFirst();
            if (link == null || !isSentOn(link, sending, ending, watch)) {
                sendOnNewLink(sending, ending, watch);
            }
        }
    }

    /** False when the link turned out to be dead at once. */
    private boolean isSentOn(BrokerLink link, Sending sending, Sending ending, SendLimit.Watch watch) {
        try {
            sendOn(link, sending, ending, watch);
            return true;
        } catch (JMSException e) {
            abandonIdle();
            if (!watch.allowsSecondAttempt()) {
                throw unconfirmed(e);
            }
            LOG.log(Level.INFO, "A link to the broker is dead, opening a new one: {0}", e.getMessage());
            return false;
        }
    }

    private void sendOnNewLink(Sending sending, Sending ending, SendLimit.Watch watch) {
        try {
            sendOn(new BrokerLink(factory), sending, ending, watch);
        } catch (JMSException e) {
            throw unconfirmed(e);
        }
    }

    private void sendOn(BrokerLink link, Sending sending, Sending ending, SendLimit.Watch watch) throws JMSException {
        boolean done = false;
        try {
            sending.on(link);
            ending.on(link);
            done = true;
        } catch (RuntimeException e) {
            // The broker's client tells an interruption so.
            if (watch.isOver()) {
                throw unconfirmed(e);
            }
            throw e;
        } finally {
            if (done) {
                giveBack(link);
            } else {
                abandon(link);
            }
        }
    }

    private static PipelineUnavailableException unconfirmed(Exception cause) {
        return new PipelineUnavailableException("The broker did not confirm: " + cause.getMessage(), cause);
    }

    private void abandonIdle() {
        for (BrokerLink link = idle.pollFirst(); link != null; link = idle.pollFirst()) {
            abandon(link);
        }
    }

    /** Takes back what the link may hold and closes it; by another thread, for a broker that hangs takes its time. */
    private void abandon(BrokerLink link) {
        executor.execute(() -> {
            try {
                link.rollback();
            } catch (JMSException e) {
                LOG.log(Level.FINE, "Rolling a dead link to the broker back failed", e);
            }
            discard(link);
        });
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
