package com.khaacho.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgeingTest {

    private static final LocalDate BILLED = LocalDate.of(2026, 10, 1);
    private static final Money NONE = Money.zero(Money.NPR);

    @Test
    void a_bill_is_due_when_the_terms_of_the_account_are_over() {
        assertEquals(Optional.of(LocalDate.of(2026, 10, 31)), since(BILLED).oldestDue());
        assertEquals(0, since(BILLED).daysOverdue(LocalDate.of(2026, 10, 5)));
        assertEquals(0, since(BILLED).daysOverdue(LocalDate.of(2026, 10, 31)));
        assertEquals(1, since(BILLED).daysOverdue(LocalDate.of(2026, 11, 1)));
        assertEquals(22, since(BILLED).daysOverdue(LocalDate.of(2026, 11, 22)));
    }

    @Test
    void nothing_is_due_of_what_is_settled() {
        assertEquals(Optional.empty(), since(null).oldestDue());
        assertEquals(0, since(null).daysOverdue(LocalDate.of(2026, 11, 22)));
    }

    private static Ageing since(LocalDate oldest) {
        Money debt = oldest == null ? NONE : Money.npr(new BigDecimal("10"));
        return new Ageing(new UUID(0, 1), "Shop", 30, new AgedDebt(NONE, debt, NONE, NONE), debt, oldest);
    }
}
