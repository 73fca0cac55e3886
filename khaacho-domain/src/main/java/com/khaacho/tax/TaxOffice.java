package com.khaacho.tax;

/** The tax office's door. */
public interface TaxOffice {

    /** Sends a document and waits for the answer, for a limited time; never within a transaction. */
    TaxAnswer send(TaxBill bill);
}
