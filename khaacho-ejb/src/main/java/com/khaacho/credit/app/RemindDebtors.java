package com.khaacho.credit.app;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.credit.Dunning;
import com.khaacho.credit.LateDebtor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Reminds those who have not paid, once a day on one of the instances. Each part of them is a transaction of its own, so an
 * instance that dies in the middle leaves some reminded and the others to whoever takes over.
 */
@ApplicationScoped
public class RemindDebtors {

    /** A part reads all bills of its retailers, and has to end within the 30 s that a statement may take. */
    private static final int DEBTORS_AT_ONCE = 200;

    /** Nobody is written to at night. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Dunning dunning;
    private final Clock clock;

    @EJB
    private RemindDebtorsTransaction transaction;

    @Inject
    public RemindDebtors(Dunning dunning, Clock clock) {
        this.dunning = dunning;
        this.clock = clock;
    }

    /** Without a container. */
    RemindDebtors(Dunning dunning, RemindDebtorsTransaction transaction, Clock clock) {
        this(dunning, clock);
        this.transaction = transaction;
    }

    /** For the container's proxy only. */
    protected RemindDebtors() {
        this(null, null);
    }

    /**
     * Does today's reminders unless they are done, or it is too early.
     *
     * @return how many were told; empty when it was not for the caller to do
     */
    public OptionalInt ofToday() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), NepaliDate.ZONE);
        LocalDate today = now.toLocalDate();
        if (now.toLocalTime().isBefore(MORNING) || !dunning.claim(today)) {
            return OptionalInt.empty();
        }
        int told = 0;
        List<LateDebtor> part = part(null, today);
        while (!part.isEmpty()) {
            told += transaction.remind(part, today);
            part = part(part.get(part.size() - 1).retailerId(), today);
        }
        dunning.finish(today, told);
        return OptionalInt.of(told);
    }

    private List<LateDebtor> part(UUID last, LocalDate today) {
        return dunning.debtorsAfter(last, DEBTORS_AT_ONCE, today);
    }
}
