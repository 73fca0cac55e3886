package com.khaacho.vendor;

import com.khaacho.shared.OrderId;
import java.util.List;

/** The vendor orders as stored. */
public interface VendorOrders {

    /** Writes new vendor orders with their lines. */
    void place(List<VendorOrder> vendorOrders);

    /** Cancels the order's vendor orders that are not yet dispatched and gives their stock back. */
    void cancel(OrderId orderId);

    /** Whether goods of this order have left a vendor. */
    boolean isDispatched(OrderId orderId);
}
