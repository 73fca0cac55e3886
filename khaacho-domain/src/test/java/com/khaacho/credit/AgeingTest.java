package com.khaacho.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgeingTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 31);
    private static final Money NONE = Money.zero(Money.NPR);

    @Test
    void days_are_overdue_from_the_day_after_the_first_due_date() {
        assertEquals(0, due(DUE).daysOverdue(LocalDate.of(2026, 10, 5)));
        assertEquals(0, due(DUE).daysOverdue(LocalDate.of(2026, 10, 31)));
        assertEquals(1, due(DUE).daysOverdue(LocalDate.of(2026, 11, 1)));
        assertEquals(22, due(DUE).daysOverdue(LocalDate.of(2026, 11, 22)));
    }

    @Test
    void nothing_is_overdue_of_what_is_settled() {
        assertEquals(0, due(null).daysOverdue(LocalDate.of(2026, 11, 22)));
    }

    private static Ageing due(LocalDate first) {
        Money debt = first == null ? NONE : Money.npr(new BigDecimal("10"));
        LocalDate billed = first == null ? null : first.minusDays(30);
        return new Ageing(new UUID(0, 1), "Shop", 30, new AgedDebt(NONE, debt, NONE, NONE), debt, billed, first);
    }
}
