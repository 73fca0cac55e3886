package com.khaacho.invoice;

import com.khaacho.shared.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of an invoice can still be credited. Quantities are bounded line by line. The VAT of a note is the VAT on all that
 * is credited so far, this note included, less the VAT of the notes before it: so the notes of an invoice that is
 * credited whole add up to its VAT to the paisa, where rounding each by itself could pay back more than was taken.
 */
public final class CreditBalance {

    private final Invoice invoice;
    private final Map<Integer, Integer> open = new HashMap<>();
    private Money creditedGoods = Money.zero(Money.NPR);
    private Money creditedVat = Money.zero(Money.NPR);

    /**
     * @param earlier all credit notes of the invoice so far
     */
    public CreditBalance(Invoice invoice, Collection<CreditNote> earlier) {
        this.invoice = invoice;
        invoice.lines().forEach(line -> open.put(line.lineNo(), line.quantity()));
        for (CreditNote note : earlier) {
            note.lines().forEach(line -> open.merge(line.lineNo(), -line.quantity(), Integer::sum));
            creditedGoods = creditedGoods.plus(note.totals().goods());
            creditedVat = creditedVat.plus(note.totals().vat());
        }
    }

    /** What of a line can still be credited, in selling units; 0 for a line that the invoice has not. */
    public int open(int lineNo) {
        return open.getOrDefault(lineNo, 0);
    }

    /**
     * Makes the note, not yet numbered.
     *
     * @throws InvoiceException when nothing is asked, a line is unknown, more is asked than is open, or the day is
     *     before the invoice's
     */
    public CreditNoteDraft credit(CreditRequest request) {
        if (request.issuedOn().isBefore(invoice.issuedOn())) {
            throw new InvoiceException(
                    InvoiceException.Code.CREDIT_BEFORE_INVOICE, "The invoice is of " + invoice.issuedOn() + ".");
        }
        List<InvoiceLine> lines = lines(request);
        Money goods = InvoiceTotals.goodsOf(lines);
        VatRate rate = invoice.totals().rate();
        Money vat = rate.on(creditedGoods.plus(goods)).minus(creditedVat);
        return new CreditNoteDraft(
                request.id(),
                invoice,
                request.issuedOn(),
                request.reason(),
                lines,
                new InvoiceTotals(goods, rate, vat));
    }

    private List<InvoiceLine> lines(CreditRequest request) {
        Map<Integer, InvoiceLine> byNumber = new HashMap<>();
        invoice.lines().forEach(line -> byNumber.put(line.lineNo(), line));
        List<InvoiceLine> lines = new ArrayList<>();
        request.inOrder().forEach((lineNo, quantity) -> {
            requireOpen(lineNo, quantity);
            lines.add(byNumber.get(lineNo).of(quantity));
        });
        if (lines.isEmpty()) {
            throw new InvoiceException(InvoiceException.Code.NOTHING_TO_CREDIT, "Name the lines and quantities.");
        }
        return lines;
    }

    private void requireOpen(int lineNo, int quantity) {
        if (!open.containsKey(lineNo)) {
            throw new InvoiceException(
                    InvoiceException.Code.UNKNOWN_INVOICE_LINE, "The invoice has no line " + lineNo + ".");
        }
        if (quantity < 1) {
            throw new InvoiceException(
                    InvoiceException.Code.NOTHING_TO_CREDIT, "Line " + lineNo + ": a quantity is at least 1.");
        }
        if (quantity > open(lineNo)) {
            throw new InvoiceException(
                    InvoiceException.Code.CREDIT_EXCEEDS_INVOICE,
                    "Line " + lineNo + ": " + open(lineNo) + " can still be credited.");
        }
    }
}
