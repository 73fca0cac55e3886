package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.Cancellation;
import com.khaacho.order.Order;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderException.Code;
import com.khaacho.order.OrderIds;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Transition;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.shared.OrderId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Calls an order off, as long as nothing of it has left a vendor: its credit and stock are free again. */
@ApplicationScoped
public class CancelOrder {

    private final OrderIds ids;
    private final StageGateway gateway;
    private final NextStage next;

    @EJB
    private CancelOrderTransaction transaction;

    @Inject
    public CancelOrder(OrderIds ids, StageGateway gateway, NextStage next) {
        this.ids = ids;
        this.gateway = gateway;
        this.next = next;
    }

    /** For the container's proxy only. */
    protected CancelOrder() {
        this(null, null, null);
    }

    /**
     * Cancels, and tells everybody.
     *
     * @param reason the caller's words, or null
     * @return ALREADY_DONE when it was cancelled before
     * @throws OrderException ORDER_NOT_FOUND for a stranger's order, ORDER_NOT_YET_RECORDED while its message waits,
     *     ILLEGAL_TRANSITION when it is too late
     * @throws com.khaacho.pipeline.PipelineUnavailableException when it is cancelled but nobody could be told; ask again
     */
    public Transition cancel(OrderId id, Caller caller, String reason) {
        Cancellation outcome = transaction.cancel(id, caller, reason);
        if (outcome instanceof Cancellation.Done done) {
            tell(done.order());
            return Transition.DONE;
        } else if (outcome instanceof Cancellation.AlreadyDone done) {
            tell(done.order());
            return Transition.ALREADY_DONE;
        } else if (outcome instanceof Cancellation.TooLate late) {
            throw new OrderException(
                    Code.ILLEGAL_TRANSITION, "An order that is " + late.status() + " cannot be cancelled any more.");
        }
        throw ids.isIssuedTo(id, caller.partyId())
                ? new OrderException(Code.ORDER_NOT_YET_RECORDED, "The order waits to be recorded; ask again soon.")
                : new OrderException(Code.ORDER_NOT_FOUND, "There is no such order.");
    }

    /**
     * The cancellation is committed by now. When this fails the caller learns that it should ask again; asking again tells
     * again, and who was told already is not told twice.
     */
    private void tell(Order order) {
        Dispatch dispatch = new Dispatch().publish(next.event("order." + word(order.status()), order));
        next.forward(order, dispatch);
        gateway.send(dispatch);
    }

    private static String word(OrderStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
