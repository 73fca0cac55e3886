package com.khaacho.vendor.app;

import com.khaacho.identity.Caller;
import com.khaacho.vendor.OfferException;
import com.khaacho.vendor.OfferException.Code;
import com.khaacho.vendor.PriceListChange;
import com.khaacho.vendor.PriceListDraft;
import com.khaacho.vendor.PriceListRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes and changes the caller's own price lists; risk and routing see them with the next batch of orders. */
@ApplicationScoped
public class SetPriceList {

    @EJB
    private SetPriceListTransaction transaction;

    /**
     * Makes a list.
     *
     * @return Done, MadeBefore or Unknown
     * @throws OfferException IDEMPOTENCY_KEY_REUSED, PRICE_LIST_NAME_TAKEN, RETAILER_IN_OTHER_LIST, or
     *     PRICE_LIST_NOT_FOUND for who is no vendor
     */
    public PriceListChange create(Caller vendor, PriceListRequest request) {
        return checked(transaction.create(vendor, request));
    }

    /**
     * Changes a list.
     *
     * @param version what the caller saw, or null for whatever is there
     * @return Done or Unknown
     * @throws OfferException PRICE_LIST_NOT_FOUND, PRECONDITION_FAILED, PRICE_LIST_NAME_TAKEN or RETAILER_IN_OTHER_LIST
     */
    public PriceListChange change(Caller vendor, UUID id, PriceListDraft draft, Integer version) {
        return checked(transaction.change(vendor, id, draft, version));
    }

    private static PriceListChange checked(PriceListChange change) {
        if (change instanceof PriceListChange.NotFound) {
            throw new OfferException(Code.PRICE_LIST_NOT_FOUND, "You have no such price list");
        } else if (change instanceof PriceListChange.KeyReused) {
            throw new OfferException(Code.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used with another body");
        } else if (change instanceof PriceListChange.NameTaken) {
            throw new OfferException(Code.PRICE_LIST_NAME_TAKEN, "Another price list of yours has this name");
        } else if (change instanceof PriceListChange.RetailerTaken taken) {
            throw new OfferException(
                    Code.RETAILER_IN_OTHER_LIST, "Retailer " + taken.retailer() + " is in another price list of yours");
        } else if (change instanceof PriceListChange.Stale stale) {
            throw new OfferException(
                    Code.PRECONDITION_FAILED,
                    "The price list was changed meanwhile and has version " + stale.version());
        }
        return change;
    }
}
