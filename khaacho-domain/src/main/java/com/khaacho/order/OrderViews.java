package com.khaacho.order;

import com.khaacho.identity.Caller;
import com.khaacho.shared.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders for people to look at. A retailer's user sees the retailer's orders, a vendor's user those in which the vendor
 * has a part, operators all; what a caller may not see is absent. Every method throws
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
public interface OrderViews {

    Optional<StatusView> status(OrderId id, Caller reader);

    /** Where these orders stand, for readers who were allowed to see them a moment ago; absent ones are not stored. */
    Map<OrderId, StatusView> statuses(Collection<OrderId> ids);

    Optional<OrderView> order(OrderId id, Caller reader);

    List<OrderSummary> list(OrderQuery query, Caller reader);
}
