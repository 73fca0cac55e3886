package com.khaacho.invoice;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate of value added tax, fixed on each invoice.
 *
 * @param percent 0 to 100, two decimals
 */
public record VatRate(BigDecimal percent) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** The rate of Nepal's Value Added Tax Act, 2052 BS, section 7, as it stands in 2083 BS. */
    public static final VatRate NEPAL = new VatRate(new BigDecimal("13"));

    public VatRate {
        percent = percent.setScale(2, RoundingMode.UNNECESSARY);
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A VAT rate is between 0 and 100 %");
        }
    }

    /**
     * The tax on goods: once on their sum, not by line, rounded to the paisa, half a paisa up. By line, the roundings of
     * a long invoice would add up to rupees.
     */
    public Money on(Money goods) {
        BigDecimal exact = goods.amount().multiply(percent).movePointLeft(2);
        return new Money(exact.setScale(2, RoundingMode.HALF_UP), goods.currency());
    }

    /** The goods and the tax on them: what a vendor will bill for them. */
    public Money with(Money goods) {
        return goods.plus(on(goods));
    }
}
