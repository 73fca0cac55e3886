package com.khaacho.order.app;

import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.Claim;
import com.khaacho.order.IdempotencyKey;
import com.khaacho.order.IdempotencyKeys;
import com.khaacho.order.IntakeQueue;
import com.khaacho.order.OrderIds;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes an order: gives it its id and has the broker write it to disk. It touches no database and takes part in no
 * transaction, so orders are taken while PostgreSQL is away.
 */
@ApplicationScoped
public class AcceptOrder {

    private static final Logger LOG = Logger.getLogger(AcceptOrder.class.getName());

    private final OrderIds ids;
    private final IntakeQueue intake;
    private final IdempotencyKeys keys;
    private final SoldProducts products;
    private final Rehearsal rehearsal;
    private final OrderMetrics metrics;
    private final Clock clock;

    @Inject
    public AcceptOrder(
            OrderIds ids,
            IntakeQueue intake,
            IdempotencyKeys keys,
            SoldProducts products,
            Rehearsal rehearsal,
            OrderMetrics metrics,
            Clock clock) {
        this.ids = ids;
        this.intake = intake;
        this.keys = keys;
        this.products = products;
        this.rehearsal = rehearsal;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected AcceptOrder() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Returns once the order is durable or refused.
     *
     * @throws PipelineUnavailableException when the broker did not confirm: the caller may try again
     */
    public Acceptance accept(Submission submission) {
        List<Integer> unknown = products.unknownLines(submission.request());
        if (!unknown.isEmpty()) {
            return new Acceptance.UnknownProducts(unknown);
        }
        OrderId fresh = ids.next(submission.caller().partyId());
        if (submission.idempotencyKey() == null) {
            put(order(submission, fresh));
            return new Acceptance.Accepted(fresh, false);
        }
        return acceptOnce(submission, fresh);
    }

    private Acceptance acceptOnce(Submission submission, OrderId fresh) {
        UUID retailer = submission.caller().partyId();
        IdempotencyKey key = new IdempotencyKey(retailer, submission.source(), submission.idempotencyKey());
        Claim claim = keys.claim(key, submission.bodyHash(), fresh);
        if (claim instanceof Claim.Granted granted) {
            return send(submission, key, granted.orderId());
        } else if (claim instanceof Claim.Replay replay) {
            return new Acceptance.Accepted(replay.orderId(), true);
        }
        return claim instanceof Claim.OtherBody ? new Acceptance.KeyReused() : new Acceptance.KeyInFlight();
    }

    private Acceptance send(Submission submission, IdempotencyKey key, OrderId id) {
        boolean sent = false;
        try {
            put(order(submission, id));
            sent = true;
        } finally {
            if (sent) {
                keys.sent(key, submission.bodyHash(), id);
            } else {
                keys.failed(key, submission.bodyHash(), id);
            }
        }
        return new Acceptance.Accepted(id, false);
    }

    private void put(AcceptedOrder order) {
        if (rehearsal.isPlacedBy(order.retailerId())) {
            intake.rehearse(order);
        } else {
            intake.put(order);
            metrics.accepted(order.source());
            trace(order);
        }
    }

    /** At FINE, for those who follow single orders: nothing is logged for each order otherwise. */
    private static void trace(AcceptedOrder order) {
        if (LOG.isLoggable(Level.FINE)) {
            LOG.log(Level.FINE, "Order {0} accepted, correlation id {1}", new Object[] {
                order.id(), order.correlationId()
            });
        }
    }

    private AcceptedOrder order(Submission submission, OrderId id) {
        return new AcceptedOrder(
                id,
                submission.caller().partyId(),
                submission.caller().username(),
                submission.source(),
                submission.request(),
                submission.idempotencyKey(),
                submission.bodyHash(),
                submission.correlationId(),
                clock.instant());
    }
}
