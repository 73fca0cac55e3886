package com.khaacho.vendor.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderException.Code;
import com.khaacho.order.app.TellNews;
import com.khaacho.vendor.VendorAnswer;
import com.khaacho.vendor.VendorOrderStatus;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/**
 * A vendor says what it does with an order placed with it. Said twice it is no mistake and changes nothing.
 *
 * <p>All methods throw {@link OrderException}: VENDOR_ORDER_NOT_FOUND for another vendor's order, ILLEGAL_TRANSITION when
 * its state does not allow this, DELIVERED_OTHERWISE and DELIVERED_BEYOND_ORDER for a delivery of other quantities than
 * those told before, or ordered. While the broker is away the word counts as well; its news waits in the outbox.
 */
@ApplicationScoped
public class AnswerVendorOrder {

    private final TellNews tellNews;

    @EJB
    private VendorOrderTransaction transaction;

    @EJB
    private DeliverVendorOrderTransaction delivery;

    @Inject
    public AnswerVendorOrder(TellNews tellNews) {
        this.tellNews = tellNews;
    }

    /** For the container's proxy only. */
    protected AnswerVendorOrder() {
        this(null);
    }

    /** The vendor will deliver; with the last vendor's yes the order is confirmed. */
    public void accept(UUID id, Caller caller) {
        conclude(transaction.answer(id, VendorOrderStatus.ACCEPTED, caller, null), "accepted");
    }

    /** The vendor will not deliver; its lines are routed to others. */
    public void decline(UUID id, Caller caller, String reason) {
        conclude(transaction.answer(id, VendorOrderStatus.DECLINED, caller, reason), "declined");
    }

    /** The goods have left. */
    public void dispatch(UUID id, Caller caller) {
        conclude(transaction.answer(id, VendorOrderStatus.DISPATCHED, caller, null), "dispatched");
    }

    /**
     * The retailer has the goods; what is missing is cancelled. With the last vendor's part the order is completed.
     *
     * @param units selling units that came, by line number; of a line that is not named, all came
     */
    public void deliver(UUID id, Caller caller, Map<Integer, Integer> units) {
        conclude(delivery.deliver(id, units, caller), "delivered");
    }

    /** The vendor's time is over; answers whether that changed anything. */
    public boolean lapse(UUID id, String reason) {
        VendorAnswer answer = transaction.lapse(id, reason);
        if (answer instanceof VendorAnswer.Done done) {
            tellNews.soon(done.orderId());
            return true;
        }
        return false;
    }

    private void conclude(VendorAnswer answer, String what) {
        if (answer instanceof VendorAnswer.Done done) {
            tellNews.soon(done.orderId());
        } else if (answer instanceof VendorAnswer.AlreadyDone done) {
            tellNews.soon(done.orderId());
        } else if (answer instanceof VendorAnswer.Refused refused) {
            throw new OrderException(
                    Code.ILLEGAL_TRANSITION, "A vendor order that is " + refused.status() + " cannot be " + what + ".");
        } else if (answer instanceof VendorAnswer.DeliveredOtherwise) {
            throw new OrderException(
                    Code.DELIVERED_OTHERWISE, "The vendor order is delivered, in other quantities than these.");
        } else if (answer instanceof VendorAnswer.BeyondOrder beyond) {
            throw new OrderException(
                    Code.DELIVERED_BEYOND_ORDER, "Of line " + beyond.lineNo() + " fewer units were ordered, or none.");
        } else {
            throw new OrderException(Code.VENDOR_ORDER_NOT_FOUND, "There is no such vendor order.");
        }
    }
}
