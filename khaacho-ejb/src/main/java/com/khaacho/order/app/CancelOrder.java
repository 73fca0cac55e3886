package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.Cancellation;
import com.khaacho.order.LineCut;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderException.Code;
import com.khaacho.order.OrderIds;
import com.khaacho.order.Transition;
import com.khaacho.shared.OrderId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Calls an order off, as long as nothing of it has left a vendor: its credit and stock are free again. Of one whose vendors
 * have delivered, what still waits for stock; that completes it.
 */
@ApplicationScoped
public class CancelOrder {

    private final OrderIds ids;
    private final TellNews tellNews;

    @EJB
    private CancelOrderTransaction transaction;

    @EJB
    private CancelLinesTransaction linesTransaction;

    @Inject
    public CancelOrder(OrderIds ids, TellNews tellNews) {
        this.ids = ids;
        this.tellNews = tellNews;
    }

    /** For the container's proxy only. */
    protected CancelOrder() {
        this(null, null);
    }

    /**
     * Cancels, and tells everybody; later, when the broker is away.
     *
     * @param reason the caller's words, or null
     * @return ALREADY_DONE when it was cancelled before
     * @throws OrderException ORDER_NOT_FOUND for a stranger's order, ORDER_NOT_YET_RECORDED while its message waits,
     *     ILLEGAL_TRANSITION when it is too late
     */
    public Transition cancel(OrderId id, Caller caller, String reason) {
        return told(id, caller, transaction.cancel(id, caller, reason));
    }

    /**
     * Calls single lines off, or a part of their units, as long as no vendor has sent them; the rest goes on. Tells everybody.
     *
     * @param cuts each line at most once
     * @param version what the caller saw, or null for whatever is there
     * @throws OrderException as {@link #cancel}, PRECONDITION_FAILED when it is not the version any more,
     *     CANCELLED_BEYOND_ORDER when less is left of a line
     */
    public void cancelLines(OrderId id, Caller caller, String reason, List<LineCut> cuts, Integer version) {
        told(id, caller, linesTransaction.cancel(id, caller, reason, cuts, version));
    }

    private Transition told(OrderId id, Caller caller, Cancellation outcome) {
        if (outcome instanceof Cancellation.Done) {
            tellNews.soon(id);
            return Transition.DONE;
        } else if (outcome instanceof Cancellation.AlreadyDone) {
            tellNews.soon(id);
            return Transition.ALREADY_DONE;
        } else if (outcome instanceof Cancellation.TooLate late) {
            throw new OrderException(
                    Code.ILLEGAL_TRANSITION, "An order that is " + late.status() + " cannot be cancelled any more.");
        }
        if (outcome instanceof Cancellation.Stale stale) {
            throw new OrderException(
                    Code.PRECONDITION_FAILED,
                    "The order was changed meanwhile; its version is " + stale.version() + ".");
        } else if (outcome instanceof Cancellation.Beyond beyond) {
            throw new OrderException(
                    Code.CANCELLED_BEYOND_ORDER, "Of line " + beyond.lineNo() + " fewer units are left, or none.");
        }
        throw ids.isIssuedTo(id, caller.partyId())
                ? new OrderException(Code.ORDER_NOT_YET_RECORDED, "The order waits to be recorded; ask again soon.")
                : new OrderException(Code.ORDER_NOT_FOUND, "There is no such order.");
    }
}
