package com.khaacho.tax;

/** What came of sending a document: the codes that CBMS answers with, and that it did not answer with one of them. */
public enum TaxAnswer {
    /** 200. */
    TAKEN(TaxReportStatus.DONE),

    /** 101: an earlier answer was lost. */
    KNOWN_ALREADY(TaxReportStatus.DONE),

    /** 100: every other document would be refused as well. */
    CREDENTIALS_REFUSED(TaxReportStatus.STOPPED),

    /** 102. */
    NOT_SAVED(TaxReportStatus.PENDING),

    /** 103. */
    FAILED(TaxReportStatus.PENDING),

    /** 104. */
    INVALID(TaxReportStatus.STOPPED),

    /** 105, to a credit note: the tax office has to have the invoice first. */
    INVOICE_UNKNOWN(TaxReportStatus.PENDING),

    /** It answered, but nothing that is known. */
    NOT_UNDERSTOOD(TaxReportStatus.PENDING),

    /** No answer: refused, broken off or too late. Whether the document arrived is not known. */
    NO_ANSWER(TaxReportStatus.PENDING);

    private final TaxReportStatus next;

    TaxAnswer(TaxReportStatus next) {
        this.next = next;
    }

    /** What becomes of the document. */
    public TaxReportStatus next() {
        return next;
    }

    /** Whether the next document would fare no better. */
    public boolean concernsAll() {
        return this == NO_ANSWER || this == CREDENTIALS_REFUSED;
    }
}
