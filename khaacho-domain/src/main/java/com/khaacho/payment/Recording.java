package com.khaacho.payment;

import com.khaacho.shared.Money;
import java.util.UUID;

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

    /** The retailer was never billed for this. */
    record UnknownBill(UUID billId) implements Recording {}

    /** It names more than it is. */
    record BeyondPayment(Money amount) implements Recording {}

    /** It names more of a bill than is open of it. */
    record BeyondBill(UUID billId, Money open) implements Recording {}
}
