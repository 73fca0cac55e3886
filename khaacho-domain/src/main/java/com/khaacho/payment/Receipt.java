package com.khaacho.payment;

import com.khaacho.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is told of money that came.
 *
 * @param reference what the bank or the receipt calls it; unique for the retailer
 * @param amount above 0
 * @param receivedOn a day in Nepal
 * @param named the bills that the payer wants settled, each once, together at most the amount; the rest settles the oldest
 */
public record Receipt(UUID retailerId, String reference, Money amount, LocalDate receivedOn, List<Allocation> named) {

    public Receipt {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment is above 0, not " + amount.amount());
        }
        named = List.copyOf(named);
        long bills = named.stream().map(Allocation::billId).distinct().count();
        if (bills < named.size() || sum(named, amount.currency()).compareTo(amount) > 0) {
            throw new IllegalArgumentException("A payment names a bill once, and no more than it is");
        }
    }

    /** Whether it tells of the same money and wishes, in whatever order they are named. */
    public boolean isSameAs(Receipt other) {
        return retailerId.equals(other.retailerId)
                && reference.equals(other.reference)
                && amount.equals(other.amount)
                && receivedOn.equals(other.receivedOn)
                && Set.copyOf(named).equals(Set.copyOf(other.named));
    }

    /** What such parts are together. */
    public static Money sum(List<Allocation> parts, String currency) {
        return parts.stream().map(Allocation::amount).reduce(Money.zero(currency), Money::plus);
    }
}
