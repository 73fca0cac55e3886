package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.HeldDecision;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderException.Code;
import com.khaacho.shared.OrderId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * An operator decides on a held order. Of two who decide at once the first one counts; while the broker is away the word
 * counts as well, its news waits in the outbox.
 *
 * <p>All methods throw {@link OrderException}: ORDER_NOT_FOUND, ILLEGAL_TRANSITION when the order is not held (any more),
 * PRECONDITION_FAILED when it was amended and is held anew.
 */
@ApplicationScoped
public class DecideHeldOrder {

    private final TellNews tellNews;

    @EJB
    private HeldOrderTransaction transaction;

    @Inject
    public DecideHeldOrder(TellNews tellNews) {
        this.tellNews = tellNews;
    }

    /** For the container's proxy only. */
    protected DecideHeldOrder() {
        this(null);
    }

    /**
     * Lets the order pass: its credit is reserved and routing is due.
     *
     * @param version what the operator saw, or null for whatever is held
     * @param mayPassLimit whether it shall pass even where the retailer's limit does not carry it
     * @throws OrderException CREDIT_LIMIT_EXCEEDED when the limit does not carry it, CREDIT_BLOCKED when the retailer has
     *     no open account; nothing is changed then, and the order is still held
     */
    public void approve(OrderId id, Integer version, Caller caller, String reason, boolean mayPassLimit) {
        conclude(id, transaction.approve(id, version, caller, reason, mayPassLimit));
    }

    /**
     * Refuses the order.
     *
     * @param version what the operator saw, or null for whatever is held
     */
    public void reject(OrderId id, Integer version, Caller caller, String reason) {
        conclude(id, transaction.reject(id, version, caller, reason));
    }

    private void conclude(OrderId id, HeldDecision decision) {
        if (decision instanceof HeldDecision.Done) {
            tellNews.soon(id);
        } else if (decision instanceof HeldDecision.NotHeld other) {
            throw new OrderException(
                    Code.ILLEGAL_TRANSITION, "An order that is " + other.status() + " waits for nobody's decision.");
        } else if (decision instanceof HeldDecision.OfShop) {
            throw new OrderException(Code.ILLEGAL_TRANSITION, "The order waits for an approval within its shop.");
        } else if (decision instanceof HeldDecision.Stale stale) {
            throw new OrderException(
                    Code.PRECONDITION_FAILED,
                    "The order was changed meanwhile and has version " + stale.version() + ".");
        } else if (decision instanceof HeldDecision.OverLimit over) {
            throw new OrderException(
                    Code.CREDIT_LIMIT_EXCEEDED,
                    "The retailer's credit misses "
                            + over.missing().currency() + ' '
                            + over.missing().amount().toPlainString() + '.');
        } else if (decision instanceof HeldDecision.Blocked) {
            throw new OrderException(Code.CREDIT_BLOCKED, "The retailer has no open credit account.");
        } else {
            throw new OrderException(Code.ORDER_NOT_FOUND, "There is no such order.");
        }
    }
}
