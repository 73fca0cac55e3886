package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.util.List;

/** The operators' queue. Throws {@link com.khaacho.shared.StoreUnavailableException} while the database is away. */
public interface HeldOrders {

    /**
     * Held orders, those accepted first before the others.
     *
     * @param after only those accepted after this one, or null for the first page
     */
    List<HeldOrder> list(OrderId after, int limit);

    /** How many wait. */
    int count();
}
