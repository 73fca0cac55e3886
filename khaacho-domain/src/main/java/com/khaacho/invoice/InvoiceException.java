package com.khaacho.invoice;

/** A mistake of the caller; nothing was changed. */
public final class InvoiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    public InvoiceException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Stable across versions. */
    public enum Code {
        UNKNOWN_INVOICE,
        UNKNOWN_INVOICE_LINE,
        NOTHING_TO_CREDIT,
        CREDIT_EXCEEDS_INVOICE,
        CREDIT_BEFORE_INVOICE,
        VENDOR_CODE_TAKEN
    }
}
