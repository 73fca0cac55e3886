package com.khaacho.approval.app;

import com.khaacho.approval.ApprovalOutcome;
import com.khaacho.identity.Caller;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderException.Code;
import com.khaacho.order.app.TellNews;
import com.khaacho.shared.OrderId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Somebody decides on an order that another user of the same shop may not place alone. Of two who decide at once the first one
 * counts; while the broker is away the word counts as well, its news waits in the outbox.
 *
 * <p>Both methods throw {@link OrderException}: ORDER_NOT_FOUND, ILLEGAL_TRANSITION when the order does not wait for its shop
 * (any more), PRECONDITION_FAILED when it was changed, NOT_ALLOWED_TO_APPROVE.
 */
@ApplicationScoped
public class ApproveOrder {

    private final TellNews tellNews;

    @EJB
    private ApproveOrderTransaction transaction;

    @Inject
    public ApproveOrder(TellNews tellNews) {
        this.tellNews = tellNews;
    }

    /** For the container's proxy only. */
    protected ApproveOrder() {
        this(null);
    }

    /** Lets the order go on: its risk and its credit are looked at as ever. */
    public void approve(OrderId id, int version, Caller caller, String note) {
        conclude(id, transaction.approve(id, version, caller, note));
    }

    public void reject(OrderId id, int version, Caller caller, String reason) {
        conclude(id, transaction.reject(id, version, caller, reason));
    }

    private void conclude(OrderId id, ApprovalOutcome outcome) {
        if (outcome instanceof ApprovalOutcome.Done) {
            tellNews.soon(id);
        } else if (outcome instanceof ApprovalOutcome.NotAllowed refused) {
            throw new OrderException(Code.NOT_ALLOWED_TO_APPROVE, refused.why());
        } else if (outcome instanceof ApprovalOutcome.NotAwaited other) {
            throw new OrderException(
                    Code.ILLEGAL_TRANSITION, "The order is " + other.status() + " and does not wait for its shop.");
        } else if (outcome instanceof ApprovalOutcome.Stale stale) {
            throw new OrderException(
                    Code.PRECONDITION_FAILED,
                    "The order was changed meanwhile and has version " + stale.version() + ".");
        } else {
            throw new OrderException(Code.ORDER_NOT_FOUND, "There is no such order.");
        }
    }
}
