package com.khaacho.vendor.app;

import com.khaacho.identity.Caller;
import com.khaacho.vendor.PriceListChange;
import com.khaacho.vendor.PriceListDraft;
import com.khaacho.vendor.PriceListRequest;
import com.khaacho.vendor.VendorPriceLists;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** One setting of one price list, committed with its members, prices and history when the method returns. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SetPriceListTransaction {

    private VendorPriceLists lists;

    @Inject
    public SetPriceListTransaction(VendorPriceLists lists) {
        this.lists = lists;
    }

    /** For the container only. */
    public SetPriceListTransaction() {}

    public PriceListChange create(Caller vendor, PriceListRequest request) {
        return lists.create(vendor.partyId(), request, by(vendor));
    }

    public PriceListChange change(Caller vendor, UUID id, PriceListDraft draft, Integer version) {
        return lists.change(vendor.partyId(), id, draft, version, by(vendor));
    }

    private static String by(Caller caller) {
        return "user:" + caller.username();
    }
}
