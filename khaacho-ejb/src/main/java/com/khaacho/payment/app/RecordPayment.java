package com.khaacho.payment.app;

import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.identity.Caller;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Payments;
import com.khaacho.payment.Recording;
import com.khaacho.shared.Money;
import com.khaacho.shared.UuidV7;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Takes down that money came, and lowers what the retailer owes; money beyond that is kept for the next invoice. The
 * same reference posts once, however often it is recorded: those who record at once wait for the account's lock.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordPayment {

    private CreditAccounts accounts;
    private Payments payments;
    private Clock clock;

    @Inject
    public RecordPayment(CreditAccounts accounts, Payments payments, Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.clock = clock;
    }

    /** For the container only. */
    public RecordPayment() {}

    /** Records, or says why not. */
    public Recording record(UUID retailerId, Money amount, String reference, LocalDate receivedOn, Caller recorder) {
        if (accounts.lock(List.of(retailerId)).isEmpty()) {
            return new Recording.NoAccount();
        }
        Payment payment = new Payment(
                UuidV7.next(clock.millis()),
                retailerId,
                reference,
                amount,
                receivedOn,
                recorder.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Payment known = payments.find(retailerId, reference).orElse(null);
        if (known != null) {
            return payment.isSameMoneyAs(known)
                    ? new Recording.AlreadyDone(known)
                    : new Recording.ReferenceTaken(known);
        }
        payments.add(payment);
        accounts.post(List.of(new Posting(
                retailerId,
                PostingKind.PAYMENT,
                amount,
                Cause.of(payment.id()),
                "user:" + recorder.username(),
                payment.recordedAt())));
        return new Recording.Done(payment);
    }
}
