package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Credit limits as operators set them, on the primary. */
public interface CreditLimits {

    /** Reads and locks an account until the transaction ends; absent for who has none. */
    Optional<CreditLimit> lock(UUID retailerId);

    /**
     * Sets the limit of an account that this transaction has locked, and keeps the change. What the account carries
     * beyond a lower limit may stay, and nothing more.
     */
    void change(UUID retailerId, CreditLimit before, CreditLimit after, String reason, String actor, Instant at);

    /**
     * A limit.
     *
     * @param version grows with each change of it
     */
    record CreditLimit(Money amount, int version) {}
}
