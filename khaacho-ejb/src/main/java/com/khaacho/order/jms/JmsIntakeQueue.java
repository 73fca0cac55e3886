package com.khaacho.order.jms;

import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.IntakeQueue;
import com.khaacho.pipeline.CircuitBreaker;
import com.khaacho.pipeline.Combiner;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.jms.BrokerLink;
import com.khaacho.pipeline.jms.BrokerLinks;
import com.khaacho.pipeline.jms.StageMessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;

/**
 * Puts accepted orders into the intake queue. Requests that come at the same moment share one commit and one sync of the
 * broker's journal; a lone request waits for nobody. While the broker does not answer, all are refused at once but one now and then.
 */
@ApplicationScoped
public class JmsIntakeQueue implements IntakeQueue {

    /** Bounds how long the first of a batch waits for the last; more requests than this are never in hand at once. */
    private static final int MAX_BATCH = 64;

    /** What a broker that is back after an outage has to wait for its next order, at most. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final BrokerLinks links;
    private final CircuitBreaker breaker = new CircuitBreaker(PAUSE, System::nanoTime);
    private final Combiner<AcceptedOrder> combiner = new Combiner<>(MAX_BATCH, this::send);
    private final Combiner<AcceptedOrder> rehearsals = new Combiner<>(MAX_BATCH, this::sendAndTakeBack);

    @Inject
    public JmsIntakeQueue(BrokerLinks links) {
        this.links = links;
    }

    /** For the container's proxy only. */
    protected JmsIntakeQueue() {
        this(null);
    }

    @Override
    public void put(AcceptedOrder order) {
        breaker.call(() -> combiner.submit(order));
    }

    @Override
    public void rehearse(AcceptedOrder order) {
        rehearsals.submit(order);
    }

    private void send(List<AcceptedOrder> batch) {
        breaker.callForThoseWhoWaited(() -> links.send(link -> write(link, batch)));
    }

    private void sendAndTakeBack(List<AcceptedOrder> batch) {
        links.rehearse(link -> write(link, batch));
    }

    private static void write(BrokerLink link, List<AcceptedOrder> batch) throws JMSException {
        for (AcceptedOrder order : batch) {
            TextMessage text = link.text(AcceptedOrderFormat.write(order));
            StageMessageFormat.tag(text, order.id(), order.correlationId());
            link.toQueue(Stage.INTAKE.queue(), text, order.request().priority().jmsPriority());
        }
    }
}
