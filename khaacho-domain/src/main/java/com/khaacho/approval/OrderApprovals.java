package com.khaacho.approval;

import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What orders need the word of somebody else in their shop, on the primary, within the caller's transaction. */
public interface OrderApprovals {

    /** For each of these orders whose user has a limit and that was not approved as it is: that limit, with VAT. */
    Map<OrderId, Money> limits(Collection<OrderId> orders);

    /** Whether a held order is held for its shop's approval; the order has to be locked. */
    boolean isAwaited(OrderId order);

    /** Notes that an order is approved as it begins again with this amendment. */
    void add(Approval approval);

    /**
     * That an order was approved.
     *
     * @param amendment the number of the transition with which it began again
     * @param total with VAT
     */
    record Approval(OrderId order, int amendment, String approvedBy, Money total, Instant at) {}
}
