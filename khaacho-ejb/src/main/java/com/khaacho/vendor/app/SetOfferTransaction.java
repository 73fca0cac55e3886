package com.khaacho.vendor.app;

import com.khaacho.identity.Caller;
import com.khaacho.vendor.OfferChange;
import com.khaacho.vendor.OfferDraft;
import com.khaacho.vendor.VendorOffers;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** One setting of one offer, committed with its price's history when the method returns. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SetOfferTransaction {

    private VendorOffers offers;

    @Inject
    public SetOfferTransaction(VendorOffers offers) {
        this.offers = offers;
    }

    /** For the container only. */
    public SetOfferTransaction() {}

    public OfferChange create(Caller vendor, OfferDraft draft) {
        return offers.create(vendor.partyId(), draft, by(vendor));
    }

    public OfferChange change(Caller vendor, OfferDraft draft, Integer version) {
        return offers.change(vendor.partyId(), draft, version, by(vendor));
    }

    private static String by(Caller caller) {
        return "user:" + caller.username();
    }
}
