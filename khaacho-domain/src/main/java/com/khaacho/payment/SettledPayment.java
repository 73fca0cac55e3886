package com.khaacho.payment;

import com.khaacho.shared.Money;
import java.util.List;

/**
 * A payment and what it settles.
 *
 * @param settlements the oldest bill first
 */
public record SettledPayment(Payment payment, List<Settlement> settlements) {

    public SettledPayment {
        settlements = List.copyOf(settlements);
    }

    /** What settles nothing yet and waits for the next bills, 0 or more. */
    public Money balance() {
        Money left = payment.receipt().amount();
        for (Settlement settlement : settlements) {
            left = left.minus(settlement.amount());
        }
        return left;
    }
}
