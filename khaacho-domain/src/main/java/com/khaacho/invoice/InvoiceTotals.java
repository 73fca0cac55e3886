package com.khaacho.invoice;

import com.khaacho.shared.Money;
import java.util.Collection;

/**
 * The sums at the foot of an invoice or credit note.
 *
 * @param goods the sum of the lines without VAT
 * @param rate the rate of VAT
 * @param vat the tax, to the paisa
 */
public record InvoiceTotals(Money goods, VatRate rate, Money vat) {

    /** The totals of an invoice. */
    static InvoiceTotals of(Collection<InvoiceLine> lines, VatRate rate) {
        Money goods = goodsOf(lines);
        return new InvoiceTotals(goods, rate, rate.on(goods));
    }

    static Money goodsOf(Collection<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::amount).reduce(Money.zero(Money.NPR), Money::plus);
    }

    /** Goods and VAT: what is to be paid, or paid back. */
    public Money total() {
        return goods.plus(vat);
    }
}
