package com.khaacho.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An amount with its currency, to the paisa: two decimals, at most 12 digits before the point (numeric(14,2)).
 *
 * @param amount the amount, rescaled to two decimals; an amount with more decimals is refused
 * @param currency ISO 4217 code, NPR unless a party trades in another
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public static final String NPR = "NPR";

    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        Objects.requireNonNull(currency, "currency");
    }

    public static Money npr(BigDecimal amount) {
        return new Money(amount, NPR);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
