package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.util.UUID;

/**
 * What was billed to a retailer once, and what is left of that.
 *
 * @param id the cause of its posting: the vendor order, whose invoice has the same id
 * @param credited what credit notes took back of it
 * @param open what is neither paid nor taken back, 0 or more
 */
public record Bill(UUID id, Money amount, Money credited, Money open) {

    /** How far a bill is settled. */
    public enum State {
        /** Nothing of it is paid. */
        OPEN,
        /** Some of it is paid. */
        PARTLY_PAID,
        /** Nothing of it is open: all is paid or taken back. */
        PAID
    }

    /** What payments settled of it, named or as the oldest. */
    public Money paid() {
        return amount.minus(credited).minus(open);
    }

    public State state() {
        if (!open.isPositive()) {
            return State.PAID;
        }
        return paid().isPositive() ? State.PARTLY_PAID : State.OPEN;
    }
}
