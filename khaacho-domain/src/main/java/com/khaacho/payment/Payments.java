package com.khaacho.payment;

import java.util.Optional;
import java.util.UUID;

/** Payments as stored, on the primary. */
public interface Payments {

    Optional<Payment> find(UUID retailerId, String reference);

    Optional<Payment> find(UUID id);

    /** Adds a payment whose reference is new; the retailer's credit account has to be locked. */
    void add(Payment payment);
}
