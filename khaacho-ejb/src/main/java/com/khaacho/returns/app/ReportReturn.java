package com.khaacho.returns.app;

import com.khaacho.credit.CreditAccounts;
import com.khaacho.identity.Caller;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceLine;
import com.khaacho.invoice.Invoices;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.GoodsReturns;
import com.khaacho.returns.ReturnAnswer;
import com.khaacho.returns.ReturnLine;
import com.khaacho.returns.ReturnReport;
import com.khaacho.shared.UuidV7;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes down what came back or was short, for its buyer or who runs the platform. The vendor is told, and
 * nothing is credited before it accepts. Those who report at once for one retailer wait for each other at the account's lock.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportReturn {

    private CreditAccounts accounts;
    private Invoices invoices;
    private GoodsReturns returns;
    private ReturnNews news;
    private Clock clock;

    @Inject
    public ReportReturn(
            CreditAccounts accounts, Invoices invoices, GoodsReturns returns, ReturnNews news, Clock clock) {
        this.accounts = accounts;
        this.invoices = invoices;
        this.returns = returns;
        this.news = news;
        this.clock = clock;
    }

    /** For the container only. */
    public ReportReturn() {}

    /** Takes it down, or says why not; the same key and body again find the first return. */
    public ReturnAnswer report(ReturnReport report, Caller caller) {
        Optional<Invoice> found = invoices.find(report.invoiceId())
                .filter(invoice ->
                        caller.seesEveryParty() || invoice.buyer().id().equals(caller.partyId()));
        if (found.isEmpty()) {
            return new ReturnAnswer.NotFound();
        }
        Invoice invoice = found.get();
        accounts.lock(List.of(invoice.buyer().id()));
        return before(report)
                .or(() -> beyond(report, invoice))
                .orElseGet(() -> new ReturnAnswer.Done(add(report, invoice, caller)));
    }

    private Optional<ReturnAnswer> before(ReturnReport report) {
        if (report.key() == null) {
            return Optional.empty();
        }
        return returns.findByKey(report.invoiceId(), report.key())
                .map(known -> known.hash().equals(report.hash())
                        ? new ReturnAnswer.AlreadyDone(known.goods())
                        : new ReturnAnswer.KeyReused());
    }

    private Optional<ReturnAnswer> beyond(ReturnReport report, Invoice invoice) {
        Map<Integer, Integer> billed = new HashMap<>();
        for (InvoiceLine line : invoice.lines()) {
            billed.put(line.lineNo(), line.quantity());
        }
        Map<Integer, Integer> claimed = returns.claimed(invoice.id());
        for (Map.Entry<Integer, Integer> asked : report.quantities().entrySet()) {
            int lineNo = asked.getKey();
            int open = billed.getOrDefault(lineNo, 0) - claimed.getOrDefault(lineNo, 0);
            if (asked.getValue() > open) {
                return Optional.of(new ReturnAnswer.BeyondInvoice(lineNo, open));
            }
        }
        return Optional.empty();
    }

    private GoodsReturn add(ReturnReport report, Invoice invoice, Caller caller) {
        UUID id = UuidV7.next(clock.millis());
        GoodsReturn goods = new GoodsReturn(
                id,
                invoice.id(),
                invoice.seller().id(),
                invoice.buyer().id(),
                report.lines().stream().sorted(ReturnLine.ORDER).toList(),
                report.note(),
                caller.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        returns.add(goods, report);
        news.reported(goods);
        return goods;
    }
}
