package com.khaacho.tax;

/** How far the tax office knows of a document. */
public enum TaxReportStatus {
    /** To be sent, for the first time or again. */
    PENDING,

    /** The tax office has it. */
    DONE,

    /** It refused what sending again cannot mend; waits for a person. */
    STOPPED
}
