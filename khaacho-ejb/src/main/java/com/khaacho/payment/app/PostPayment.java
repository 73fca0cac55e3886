package com.khaacho.payment.app;

import com.khaacho.credit.Bill;
import com.khaacho.credit.Bills;
import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Payments;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import com.khaacho.shared.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes down that money came, in the caller's transaction, and lowers what the retailer owes; money beyond that is kept
 * for the next bill. The same reference posts once, however often it is recorded: those who record at once wait for the
 * account's lock. Under it, what is open of a bill stays as it is, so no payment names more.
 */
@ApplicationScoped
public class PostPayment {

    private final CreditAccounts accounts;
    private final Payments payments;
    private final Bills bills;
    private final Clock clock;

    @Inject
    public PostPayment(CreditAccounts accounts, Payments payments, Bills bills, Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.bills = bills;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected PostPayment() {
        this(null, null, null, null);
    }

    /**
     * Posts, or says why not; then nothing was changed.
     *
     * @param recorder a username
     */
    public Recording post(Receipt receipt, String recorder) {
        if (accounts.lock(List.of(receipt.retailerId())).isEmpty()) {
            return new Recording.NoAccount();
        }
        Payment known = payments.find(receipt.retailerId(), receipt.reference()).orElse(null);
        if (known != null) {
            return known.receipt().isSameAs(receipt)
                    ? new Recording.AlreadyDone(known)
                    : new Recording.ReferenceTaken(known);
        }
        Optional<Recording> refusal = refusal(receipt);
        return refusal.isPresent() ? refusal.get() : new Recording.Done(add(receipt, recorder));
    }

    private Optional<Recording> refusal(Receipt receipt) {
        List<UUID> named = receipt.named().stream().map(Allocation::billId).toList();
        Map<UUID, Bill> billed = bills.of(receipt.retailerId(), named);
        for (Allocation wish : receipt.named()) {
            Bill bill = billed.get(wish.billId());
            if (bill == null) {
                return Optional.of(new Recording.UnknownBill(wish.billId()));
            } else if (wish.amount().compareTo(bill.open()) > 0) {
                return Optional.of(new Recording.BeyondBill(bill.id(), bill.open()));
            }
        }
        return Optional.empty();
    }

    private Payment add(Receipt receipt, String recorder) {
        Payment payment = new Payment(
                UuidV7.next(clock.millis()), receipt, recorder, clock.instant().truncatedTo(ChronoUnit.MICROS));
        payments.add(payment);
        accounts.post(List.of(new Posting(
                receipt.retailerId(),
                PostingKind.PAYMENT,
                receipt.amount(),
                Cause.of(payment.id()),
                "user:" + recorder,
                payment.recordedAt())));
        return payment;
    }
}
