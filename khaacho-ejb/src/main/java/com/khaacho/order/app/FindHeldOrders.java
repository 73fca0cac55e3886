package com.khaacho.order.app;

import com.khaacho.order.HeldOrder;
import com.khaacho.order.HeldOrders;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Shows operators what waits for them. Throws {@link com.khaacho.shared.StoreUnavailableException} while the database is
 * away.
 */
@ApplicationScoped
public class FindHeldOrders {

    private final HeldOrders held;

    @Inject
    public FindHeldOrders(HeldOrders held) {
        this.held = held;
    }

    /** For the container's proxy only. */
    protected FindHeldOrders() {
        this(null);
    }

    /**
     * A part of the queue, those accepted first before the others.
     *
     * @param after where the part before ended, or null
     */
    public List<HeldOrder> list(OrderId after, int limit) {
        return held.list(after, limit);
    }
}
