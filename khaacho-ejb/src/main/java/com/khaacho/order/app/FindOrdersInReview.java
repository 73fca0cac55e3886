package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.OrderInReview;
import com.khaacho.order.OrdersInReview;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Shows whose text was not understood: operators all of them, a retailer its own. Throws
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindOrdersInReview {

    private final OrdersInReview orders;

    @Inject
    public FindOrdersInReview(OrdersInReview orders) {
        this.orders = orders;
    }

    /** For the container's proxy only. */
    protected FindOrdersInReview() {
        this(null);
    }

    /**
     * A part of the queue, those accepted first before the others.
     *
     * @param after where the part before ended, or null
     */
    public List<OrderInReview> list(Caller caller, OrderId after, int limit) {
        return orders.list(caller.seesEveryParty() ? null : caller.partyId(), after, limit);
    }
}
