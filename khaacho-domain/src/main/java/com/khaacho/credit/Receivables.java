package com.khaacho.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What retailers owe, by age, for people to look at; all that one call tells is as of one moment. */
public interface Receivables {

    /** One retailer's; absent for who has no account. */
    Optional<Ageing> of(UUID retailerId, LocalDate today);

    /**
     * Those who owe something, the largest debt first.
     *
     * @param after where the page before ended, or null for the first
     */
    List<Ageing> largest(Ageing.Position after, int limit, LocalDate today);
}
