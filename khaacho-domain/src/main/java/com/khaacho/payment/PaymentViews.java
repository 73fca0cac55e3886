package com.khaacho.payment;

import com.khaacho.identity.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payments as their retailer and who runs the platform see them; to others they are absent. */
public interface PaymentViews {

    /** A payment with what it settles, all of it as of one moment. */
    Optional<SettledPayment> payment(UUID id, Caller reader);

    /** The latest recorded first. */
    List<Payment> list(Query query, Caller reader);

    /**
     * Which page of which payments.
     *
     * @param retailerId whose, or null for those of everybody the reader may see
     * @param from the first day in Nepal on which the money came, or null
     * @param to the last day, or null
     * @param before the last payment of the page before, or null for the first page
     * @param limit at most so many, 1 or more
     */
    record Query(UUID retailerId, LocalDate from, LocalDate to, UUID before, int limit) {}
}
