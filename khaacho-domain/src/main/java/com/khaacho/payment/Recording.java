package com.khaacho.payment;

/** What became of a payment that somebody recorded. */
public sealed interface Recording {

    /** It is posted to the ledger now. */
    record Done(Payment payment) implements Recording {}

    /** It had been recorded before; nothing changed. */
    record AlreadyDone(Payment payment) implements Recording {}

    /** The retailer's reference belongs to another payment. */
    record ReferenceTaken(Payment payment) implements Recording {}

    /** The retailer has no credit account. */
    record NoAccount() implements Recording {}
}
