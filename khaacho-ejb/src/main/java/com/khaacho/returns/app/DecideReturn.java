package com.khaacho.returns.app;

import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.identity.Caller;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.CreditRequest;
import com.khaacho.invoice.Invoices;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.GoodsReturn.Decision;
import com.khaacho.returns.GoodsReturns;
import com.khaacho.returns.ReturnAnswer;
import com.khaacho.returns.ReturnStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A vendor's answer to a return. Accepting it issues the credit note and posts it: what the shop owes falls, and what it
 * paid beyond that waits for its next invoice. All of that is one transaction, so an answer that is given again finds it
 * done. Its locks are taken as by a delivery: the account, the offers, the vendor's numbers.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DecideReturn {

    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    private CreditAccounts accounts;
    private Invoices invoices;
    private GoodsReturns returns;
    private ReturnNews news;
    private Clock clock;

    @Inject
    public DecideReturn(
            CreditAccounts accounts, Invoices invoices, GoodsReturns returns, ReturnNews news, Clock clock) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.returns = returns;
        this.news = news;
        this.clock = clock;
    }

    /** For the container only. */
    public DecideReturn() {}

    /**
     * Accepts for the vendor itself, or says why not.
     *
     * @param restock whether what is fit for sale goes back into the vendor's stock
     */
    public ReturnAnswer accept(UUID id, boolean restock, Caller vendor) {
        return decide(id, null, restock, vendor);
    }

    /** Declines for the vendor itself, or says why not; what was reported can be reported again. */
    public ReturnAnswer decline(UUID id, String reason, Caller vendor) {
        return decide(id, Objects.requireNonNull(reason, "reason"), false, vendor);
    }

    private ReturnAnswer decide(UUID id, String declineReason, boolean restock, Caller vendor) {
        Optional<GoodsReturn> own =
                returns.find(id).filter(found -> found.vendorId().equals(vendor.partyId()));
        if (own.isEmpty()) {
            return new ReturnAnswer.NotFound();
        }
        accounts.lock(List.of(own.get().retailerId()));
        // Read behind the lock: nobody else decides it now.
        GoodsReturn goods = returns.find(id).orElseThrow();
        GoodsReturn decided = goods.decided(new Decision(
                vendor.username(), clock.instant().truncatedTo(ChronoUnit.MICROS), declineReason, restock));
        if (goods.status() != ReturnStatus.REPORTED) {
            return before(goods, decided);
        }
        if (decided.status() == ReturnStatus.ACCEPTED) {
            news.accepted(decided, credit(decided));
        } else {
            news.declined(decided);
        }
        returns.decide(decided);
        return new ReturnAnswer.Done(decided);
    }

    private static ReturnAnswer before(GoodsReturn goods, GoodsReturn asked) {
        boolean same = goods.status() == asked.status()
                && goods.decision().restocked() == asked.decision().restocked();
        return same ? new ReturnAnswer.AlreadyDone(goods) : new ReturnAnswer.DecidedOtherwise(goods.status());
    }

    private CreditNote credit(GoodsReturn accepted) {
        Decision decision = accepted.decision();
        if (decision.restocked()) {
            returns.restock(accepted);
        }
        CreditNote note = invoices.credit(new CreditRequest(
                accepted.id(),
                accepted.invoiceId(),
                LocalDate.ofInstant(decision.at(), NEPAL),
                accepted.printedReason(),
                accepted.quantities()));
        accounts.post(List.of(new Posting(
                accepted.retailerId(),
                PostingKind.CREDIT_NOTE,
                note.totals().total(),
                Cause.of(note.id()),
                "user:" + decision.by(),
                decision.at())));
        return note;
    }
}
