package com.khaacho.routing;

import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import java.util.Collection;
import java.util.List;

/** Orders that wait for stock, in whole or in part, and the stock that has come since. */
public interface Backorders {

    /** Stock to look for orders for, what came first before the others; two instances do not get the same at once. */
    List<Arrival> claimArrivals(int limit);

    /**
     * The orders that wait for any of these products, those accepted first first, as messages for routing.
     *
     * @param after the last one of the page before, or null
     */
    List<StageMessage> waitingFor(Collection<Long> products, OrderId after, int limit);

    /** Nobody needs to look for orders for these any more. */
    void done(Collection<Arrival> arrivals);

    /**
     * Stock of a product that came.
     *
     * @param isLast whether no order can begin to wait any more without having seen the stock: this look is the last
     */
    record Arrival(long id, long productId, boolean isLast) {}
}
