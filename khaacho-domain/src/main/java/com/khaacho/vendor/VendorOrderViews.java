package com.khaacho.vendor;

import com.khaacho.identity.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Vendor orders for people to look at: a vendor's user sees the vendor's own, operators all; what a caller may not see is
 * absent. Every method throws {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
public interface VendorOrderViews {

    Optional<VendorOrderView> vendorOrder(UUID id, Caller reader);

    List<VendorOrderView> list(VendorOrderQuery query, Caller reader);
}
