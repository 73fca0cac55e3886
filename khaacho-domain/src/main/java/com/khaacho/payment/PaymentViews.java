package com.khaacho.payment;

import com.khaacho.identity.Caller;
import java.util.Optional;
import java.util.UUID;

/** Payments as their retailer and who runs the platform see them; to others they are absent. */
public interface PaymentViews {

    /** A payment with what it settles, all of it as of one moment. */
    Optional<SettledPayment> payment(UUID id, Caller reader);
}
