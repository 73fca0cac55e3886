package com.khaacho.vendor.app;

import com.khaacho.identity.Caller;
import com.khaacho.vendor.OfferChange;
import com.khaacho.vendor.OfferDraft;
import com.khaacho.vendor.OfferException;
import com.khaacho.vendor.OfferException.Code;
import com.khaacho.vendor.VendorOffer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets an offer of the caller's own; routing sees it with the next order. */
@ApplicationScoped
public class SetOffer {

    @EJB
    private SetOfferTransaction transaction;

    /**
     * Offers a product for the first time.
     *
     * @throws OfferException PRODUCT_NOT_FOUND, PRECONDITION_REQUIRED when it is offered already, or INVALID_PERIOD
     */
    public VendorOffer create(Caller vendor, OfferDraft draft) {
        return done(transaction.create(vendor, draft));
    }

    /**
     * Changes an offer.
     *
     * @param version what the caller saw, or null for whatever is there
     * @throws OfferException OFFER_NOT_FOUND, PRECONDITION_FAILED, STOCK_BELOW_RESERVED or INVALID_PERIOD
     */
    public VendorOffer change(Caller vendor, OfferDraft draft, Integer version) {
        return done(transaction.change(vendor, draft, version));
    }

    private static VendorOffer done(OfferChange change) {
        if (change instanceof OfferChange.Done done) {
            return done.offer();
        } else if (change instanceof OfferChange.Exists exists) {
            throw new OfferException(
                    Code.PRECONDITION_REQUIRED,
                    "You offer this product already, with version " + exists.version() + "; name it in If-Match");
        } else if (change instanceof OfferChange.Stale stale) {
            throw new OfferException(
                    Code.PRECONDITION_FAILED, "The offer was changed meanwhile and has version " + stale.version());
        } else if (change instanceof OfferChange.BelowReserved below) {
            throw new OfferException(
                    Code.STOCK_BELOW_RESERVED, "Open orders hold " + below.reserved() + " units of this stock");
        } else if (change instanceof OfferChange.NoPeriod) {
            throw new OfferException(Code.INVALID_PERIOD, "validTo has to be later than validFrom");
        } else if (change instanceof OfferChange.UnknownProduct) {
            throw new OfferException(Code.PRODUCT_NOT_FOUND, "There is no such product");
        }
        throw new OfferException(Code.OFFER_NOT_FOUND, "You do not offer this product");
    }
}
