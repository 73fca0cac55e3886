package com.khaacho.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final UUID SHOP = UUID.randomUUID();
    private static final AccountHolder HOLDER = new AccountHolder(SHOP, "Shop", "R-000001", null);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final StatementPeriod PERIOD = new StatementPeriod(FIRST, LocalDate.of(2026, 11, 22));

    private final List<LedgerEntry> entries = new ArrayList<>();

    @Test
    void each_line_leaves_what_the_one_before_left_and_its_own_amount() {
        add(PostingKind.INVOICE, "339");
        add(PostingKind.CREDIT_NOTE, "39");
        add(PostingKind.PAYMENT, "450");
        add(PostingKind.WRITE_OFF, "10");
        Statement statement = Statement.of(HOLDER, PERIOD, npr("100"), entries);
        assertEquals(
                List.of(npr("439"), npr("400"), npr("-50"), npr("-60")),
                statement.lines().stream().map(StatementLine::balance).toList());
        assertEquals(npr("339"), statement.debits());
        assertEquals(npr("499"), statement.credits());
        assertEquals(npr("-60"), statement.closing());
    }

    @Test
    void what_is_asked_stands_on_one_side_and_what_is_paid_on_the_other() {
        add(PostingKind.OPENING, "5");
        add(PostingKind.PAYMENT, "7");
        List<StatementLine> lines =
                Statement.of(HOLDER, PERIOD, npr("0"), entries).lines();
        assertEquals(npr("5"), lines.get(0).debit());
        assertEquals(npr("0"), lines.get(0).credit());
        assertEquals(npr("0"), lines.get(1).debit());
        assertEquals(npr("7"), lines.get(1).credit());
    }

    @Test
    void without_lines_it_closes_with_what_it_opened() {
        Statement statement = Statement.of(HOLDER, PERIOD, npr("-7"), entries);
        assertEquals(npr("-7"), statement.closing());
        assertEquals(npr("0"), statement.debits());
    }

    @Test
    void a_period_begins_and_ends_at_midnight_in_nepal() {
        assertEquals(Instant.parse("2026-10-31T18:15:00Z"), PERIOD.from());
        assertEquals(Instant.parse("2026-11-22T18:15:00Z"), PERIOD.until());
    }

    @Test
    void a_period_that_ends_before_it_begins_or_before_the_calendar_is_none() {
        assertThrows(IllegalArgumentException.class, () -> new StatementPeriod(FIRST, FIRST.minusDays(1)));
        LocalDate early = StatementPeriod.EARLIEST.minusDays(1);
        assertThrows(IllegalArgumentException.class, () -> new StatementPeriod(early, FIRST));
    }

    private void add(PostingKind kind, String amount) {
        Posting posting = new Posting(SHOP, kind, npr(amount), Cause.of(UUID.randomUUID()), "user:sita", Instant.EPOCH);
        entries.add(new LedgerEntry(entries.size() + 1L, posting));
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
