package com.khaacho.vendor.app;

import com.khaacho.identity.Caller;
import com.khaacho.vendor.VendorOrderQuery;
import com.khaacho.vendor.VendorOrderView;
import com.khaacho.vendor.VendorOrderViews;
import com.khaacho.vendor.VendorSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows vendor orders to those who may see them; one that is not theirs is absent like one that never was. All methods
 * throw {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindVendorOrders {

    private final VendorOrderViews views;
    private final VendorSettings settings;

    @Inject
    public FindVendorOrders(VendorOrderViews views, VendorSettings settings) {
        this.views = views;
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected FindVendorOrders() {
        this(null, null);
    }

    public Optional<VendorOrderView> vendorOrder(UUID id, Caller reader) {
        return views.vendorOrder(id, reader);
    }

    public List<VendorOrderView> list(VendorOrderQuery query, Caller reader) {
        return views.list(query, reader);
    }

    /** Until when a vendor order placed then is to be answered. */
    public Instant answerBy(Instant placedAt) {
        return placedAt.plus(settings.answerLimit());
    }
}
