package com.khaacho.payment;

import com.khaacho.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money that came from a retailer.
 *
 * @param reference what the bank or the receipt calls it; unique for the retailer
 * @param amount above 0
 * @param receivedOn a day in Nepal
 * @param recordedBy the username of who recorded it
 */
public record Payment(
        UUID id,
        UUID retailerId,
        String reference,
        Money amount,
        LocalDate receivedOn,
        String recordedBy,
        Instant recordedAt) {

    public Payment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment is above 0, not " + amount.amount());
        }
    }

    /** Whether another record tells of the same money: whoever recorded it, and when, does not matter. */
    public boolean isSameMoneyAs(Payment other) {
        return retailerId.equals(other.retailerId)
                && reference.equals(other.reference)
                && amount.equals(other.amount)
                && receivedOn.equals(other.receivedOn);
    }
}
