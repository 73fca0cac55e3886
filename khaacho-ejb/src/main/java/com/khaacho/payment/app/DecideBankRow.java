package com.khaacho.payment.app;

import com.khaacho.identity.Caller;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.BankRows;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Payments;
import com.khaacho.payment.Recording;
import com.khaacho.payment.RowDecision;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An operator's word on rows of banks' statements that wait: whose they are, or that they are nobody's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DecideBankRow {

    private BankRows rows;
    private Payments payments;
    private PostBankRow postBankRow;
    private Clock clock;

    @Inject
    public DecideBankRow(BankRows rows, Payments payments, PostBankRow postBankRow, Clock clock) {
        this.rows = rows;
        this.payments = payments;
        this.postBankRow = postBankRow;
        this.clock = clock;
    }

    /** For the container only. */
    public DecideBankRow() {}

    /** Records it as a payment of the retailer; saying so again changes nothing. */
    public RowDecision assign(UUID id, UUID retailerId, List<Allocation> named, Caller operator) {
        Optional<BankRow> found = rows.lock(id);
        if (found.isEmpty()) {
            return new RowDecision.NotFound();
        }
        BankRow row = found.get();
        if (row.status() == BankRow.Status.UNMATCHED) {
            Recording recording = postBankRow.asSaid(row, retailerId, named, operator.username());
            if (recording instanceof Recording.Done done) {
                return new RowDecision.Recorded(done.payment());
            } else if (recording instanceof Recording.AlreadyDone done) {
                return new RowDecision.Recorded(done.payment());
            }
            return new RowDecision.Refused(recording);
        }
        return recordedFor(row, retailerId)
                .<RowDecision>map(RowDecision.Recorded::new)
                .orElseGet(() -> new RowDecision.DecidedOtherwise(row));
    }

    private Optional<Payment> recordedFor(BankRow row, UUID retailerId) {
        return Optional.ofNullable(row.paymentId())
                .flatMap(payments::find)
                .filter(payment -> payment.receipt().retailerId().equals(retailerId));
    }

    /** Takes it out of the queue: it is no payment of a retailer. */
    public RowDecision dismiss(UUID id, String reason, Caller operator) {
        Optional<BankRow> found = rows.lock(id);
        if (found.isEmpty()) {
            return new RowDecision.NotFound();
        }
        BankRow row = found.get();
        if (row.status() == BankRow.Status.RECORDED) {
            return new RowDecision.DecidedOtherwise(row);
        } else if (row.status() == BankRow.Status.UNMATCHED) {
            rows.dismissed(id, reason, operator.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return new RowDecision.Dismissed(rows.lock(id).orElseThrow());
    }
}
