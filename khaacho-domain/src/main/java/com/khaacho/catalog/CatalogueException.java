package com.khaacho.catalog;

/** A caller's mistake with the catalogue, with the stable code that the problem mapper turns into a 4xx answer. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What stands against it. */
    public enum Code {
        /** No product has this sku. */
        PRODUCT_NOT_FOUND,
        /** A product with this sku is there already. */
        SKU_TAKEN,
        /** The caller saw an older version. */
        PRECONDITION_FAILED,
        /** An import has the catalogue for itself. */
        CATALOGUE_BUSY,
        /** The idempotency key was used with another body. */
        IDEMPOTENCY_KEY_REUSED
    }

    public CatalogueException(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
