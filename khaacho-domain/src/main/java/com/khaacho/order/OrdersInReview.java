package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.util.List;
import java.util.UUID;

/** Orders in NEEDS_REVIEW. Throws {@link com.khaacho.shared.StoreUnavailableException} while the database is away. */
public interface OrdersInReview {

    /**
     * Those accepted first before the others.
     *
     * @param retailer only its orders, or null for everybody's
     * @param after only those accepted after this one, or null for the first page
     */
    List<OrderInReview> list(UUID retailer, OrderId after, int limit);
}
