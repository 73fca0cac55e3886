package com.khaacho.credit.app;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.credit.Ageing;
import com.khaacho.credit.Receivables;
import com.khaacho.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows how old debts are: to a retailer its own, to who runs the platform everybody's. All methods but the clock's throw
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindReceivables {

    private final Receivables receivables;
    private final Clock clock;

    @Inject
    public FindReceivables(Receivables receivables, Clock clock) {
        this.receivables = receivables;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected FindReceivables() {
        this(null, null);
    }

    /** The day in Nepal that ages count from. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), NepaliDate.ZONE);
    }

    /** Another party's is absent like one that never was. */
    public Optional<Ageing> of(UUID retailerId, LocalDate today, Caller reader) {
        return FindCredit.maySee(retailerId, reader) ? receivables.of(retailerId, today) : Optional.empty();
    }

    /**
     * Those who owe something, the largest debt first; for who runs the platform.
     *
     * @param after where the page before ended, or null for the first
     */
    public List<Ageing> largest(Ageing.Position after, int limit, LocalDate today) {
        return receivables.largest(after, limit, today);
    }
}
