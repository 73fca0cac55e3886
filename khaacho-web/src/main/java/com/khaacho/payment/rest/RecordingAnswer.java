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
        if (recording instanceof Recording.Done done) {
            return done.payment();
        } else if (recording instanceof Recording.AlreadyDone done) {
            return done.payment();
        }
        throw refusal(recording, named.stream().map(Allocation::billId).toList());
    }

    private static ProblemException refusal(Recording recording, List<UUID> bills) {
        if (recording instanceof Recording.ReferenceTaken taken) {
            return taken(taken.payment().receipt());
        } else if (recording instanceof Recording.BeyondPayment beyond) {
            return AllocationsBody.beyond(beyond.amount());
        } else if (recording instanceof Recording.UnknownBill unknown) {
            String where = bills.indexOf(unknown.billId()) + "/invoiceId";
            return refused(where, "UNKNOWN_INVOICE", "The retailer has no such invoice");
        } else if (recording instanceof Recording.BeyondBill beyond) {
            String where = bills.indexOf(beyond.billId()) + "/amount";
            return refused(
                    where, "OUT_OF_RANGE", "Of the invoice " + beyond.open().amount() + " is open");
        }
        return new ProblemException(ProblemCode.CREDIT_ACCOUNT_NOT_FOUND, "There is no such credit account");
    }

    private static ProblemException taken(Receipt other) {
        String wishes = other.named().isEmpty() ? "" : ", which names invoices";
        return new ProblemException(
                ProblemCode.PAYMENT_REFERENCE_REUSED,
                "The reference belongs to a payment of " + other.amount().amount() + " received on "
                        + other.receivedOn() + wishes);
    }

    private static ProblemException refused(String where, String code, String detail) {
        List<FieldError> errors = List.of(new FieldError("/allocations/" + where, code, detail));
        return new ProblemException(ProblemCode.ALLOCATION_REFUSED, detail, errors);
    }
}
