package com.khaacho.payment.rest;

import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import java.util.List;
import java.util.UUID;

/** Turns what became of a payment into the payment, or into the problem that it met. */
final class RecordingAnswer {

    private RecordingAnswer() {}

    /**
     * The payment that is recorded, now or before.
     *
     * @param named the invoices in the order in which the body names them
     * @throws ProblemException when it is not
     */
    static Payment of(Recording recording, List<Allocation> named) {
        List<UUID> bills = named.stream().map(Allocation::billId).toList();
        if (recording instanceof Recording.Done done) {
            return done.payment();
        } else if (recording instanceof Recording.AlreadyDone done) {
            return done.payment();
        } else if (recording instanceof Recording.ReferenceTaken taken) {
            Receipt other = taken.payment().receipt();
            throw new ProblemException(
                    ProblemCode.PAYMENT_REFERENCE_REUSED,
                    "The reference belongs to a payment of " + other.amount().amount() + " received on "
                            + other.receivedOn()
                            + (other.named().isEmpty() ? "" : ", which names invoices"));
        } else if (recording instanceof Recording.UnknownBill unknown) {
            String where = bills.indexOf(unknown.billId()) + "/invoiceId";
            throw refused(where, "UNKNOWN_INVOICE", "The retailer has no such invoice");
        } else if (recording instanceof Recording.BeyondPayment beyond) {
            throw AllocationsBody.beyond(beyond.amount());
        } else if (recording instanceof Recording.BeyondBill beyond) {
            String where = bills.indexOf(beyond.billId()) + "/amount";
            throw refused(
                    where, "OUT_OF_RANGE", "Of the invoice " + beyond.open().amount() + " is open");
        }
        throw new ProblemException(ProblemCode.CREDIT_ACCOUNT_NOT_FOUND, "There is no such credit account");
    }

    private static ProblemException refused(String where, String code, String detail) {
        List<FieldError> errors = List.of(new FieldError("/allocations/" + where, code, detail));
        return new ProblemException(ProblemCode.ALLOCATION_REFUSED, detail, errors);
    }
}
