package com.khaacho.payment.app;

import com.khaacho.credit.Bill;
import com.khaacho.credit.Bills;
import com.khaacho.credit.CreditAccounts;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.BankRows;
import com.khaacho.payment.Payer;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Records a locked row of a bank's statement as a payment, in the caller's transaction. A payment that somebody recorded
 * by hand before, with the bank's reference, amount and day, is the same money: then the row is that payment.
 */
@ApplicationScoped
public class PostBankRow {

    private final PostPayment postPayment;
    private final CreditAccounts accounts;
    private final Bills bills;
    private final BankRows rows;
    private final Clock clock;

    @Inject
    public PostBankRow(PostPayment postPayment, CreditAccounts accounts, Bills bills, BankRows rows, Clock clock) {
        this.postPayment = postPayment;
        this.accounts = accounts;
        this.bills = bills;
        this.rows = rows;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected PostBankRow() {
        this(null, null, null, null, null);
    }

    /**
     * For the payer that its text names, and the invoices that it names as far as they are open. A reference that a payment
     * by hand has, of another amount or day, may be the same money told wrong: that is left to an operator.
     */
    Recording asFound(BankRow row, Payer payer, String recorder) {
        accounts.lock(List.of(payer.retailerId()));
        List<Allocation> named = named(row.entry().amount(), payer);
        Recording recording = post(row, payer.retailerId(), row.paymentReference(), named, recorder);
        return recording instanceof Recording.ReferenceTaken taken
                        && rows.isRecordedAs(taken.payment().id())
                ? post(row, payer.retailerId(), row.ownReference(), named, recorder)
                : recording;
    }

    /** For whom an operator says; whatever has the bank's reference is other money to who says so. */
    Recording asSaid(BankRow row, UUID retailerId, List<Allocation> named, String recorder) {
        Money amount = row.entry().amount();
        if (Receipt.sum(named, amount.currency()).compareTo(amount) > 0) {
            return new Recording.BeyondPayment(amount);
        }
        Recording recording = post(row, retailerId, row.paymentReference(), named, recorder);
        return recording instanceof Recording.ReferenceTaken
                ? post(row, retailerId, row.ownReference(), named, recorder)
                : recording;
    }

    private Recording post(BankRow row, UUID retailerId, String reference, List<Allocation> named, String recorder) {
        Receipt receipt = new Receipt(
                retailerId, reference, row.entry().amount(), row.entry().bookedOn(), named);
        Recording recording = postPayment.post(receipt, recorder);
        if (recording instanceof Recording.Done done) {
            return keep(row, done.payment(), recorder, done);
        } else if (recording instanceof Recording.AlreadyDone done) {
            return isFree(done.payment())
                    ? keep(row, done.payment(), recorder, done)
                    : new Recording.ReferenceTaken(done.payment());
        } else if (recording instanceof Recording.ReferenceTaken taken
                && isSameMoney(receipt, taken.payment().receipt())
                && isFree(taken.payment())) {
            return keep(row, taken.payment(), recorder, new Recording.AlreadyDone(taken.payment()));
        }
        return recording;
    }

    private Recording keep(BankRow row, Payment payment, String recorder, Recording recording) {
        rows.recorded(row.id(), payment.id(), recorder, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return recording;
    }

    private boolean isFree(Payment payment) {
        return !rows.isRecordedAs(payment.id());
    }

    /** Whatever it was to settle. */
    private static boolean isSameMoney(Receipt one, Receipt other) {
        return one.amount().equals(other.amount()) && one.receivedOn().equals(other.receivedOn());
    }

    private List<Allocation> named(Money amount, Payer payer) {
        Map<UUID, Bill> billed = bills.of(payer.retailerId(), payer.billIds());
        List<Allocation> named = new ArrayList<>();
        Money left = amount;
        for (UUID id : payer.billIds()) {
            Money open = billed.containsKey(id) ? billed.get(id).open() : Money.zero(left.currency());
            Money part = open.compareTo(left) < 0 ? open : left;
            if (part.isPositive()) {
                named.add(new Allocation(id, part));
                left = left.minus(part);
            }
        }
        return named;
    }
}
