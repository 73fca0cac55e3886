package com.khaacho.invoice;

/** Makes the printed form. */
public interface InvoicePrinter {

    /** A PDF file; the same document gives the same bytes. */
    byte[] print(TaxDocument document);
}
