package com.khaacho.vendor;

/** A vendor's mistake with its offers or price lists, with the stable code that the problem mapper turns into a 4xx answer. */
public final class OfferException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What stands against it. */
    public enum Code {
        /** The vendor does not offer this product. */
        OFFER_NOT_FOUND,
        /** The caller has no such price list. */
        PRICE_LIST_NOT_FOUND,
        /** The idempotency key was used with another body. */
        IDEMPOTENCY_KEY_REUSED,
        /** Another price list of the vendor has this name. */
        PRICE_LIST_NAME_TAKEN,
        /** A retailer is in another price list of the vendor. */
        RETAILER_IN_OTHER_LIST,
        /** No product has this sku. */
        PRODUCT_NOT_FOUND,
        /** Orders hold more than the stock would have. */
        STOCK_BELOW_RESERVED,
        /** The caller saw an older version. */
        PRECONDITION_FAILED,
        /** The offer is there, and the change names no version. */
        PRECONDITION_REQUIRED,
        /** The offer would end before it begins. */
        INVALID_PERIOD
    }

    public OfferException(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
