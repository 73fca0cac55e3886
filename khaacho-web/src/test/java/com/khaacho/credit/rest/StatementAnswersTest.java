package com.khaacho.credit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.credit.AccountHolder;
import com.khaacho.credit.Cause;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementPeriod;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        ", , 2026-10-23, 2026-11-22",
        "2026-11-01, , 2026-11-01, 2026-11-22",
        ", 2026-03-30, 2026-03-01, 2026-03-30",
        "2026-11-22, 2026-11-22, 2026-11-22, 2026-11-22",
        ", 2013-04-20, 2013-04-14, 2013-04-20"
    })
    void a_period_is_what_was_asked_or_the_month_up_to_its_end(
            String from, String to, LocalDate first, LocalDate last) {
        assertEquals(new StatementPeriod(first, last), StatementAnswers.period(from, to, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-01, INVALID_PERIOD",
        "2026-11-23, , INVALID_PARAMETER",
        ", 2026-11-23, INVALID_PARAMETER",
        "2013-04-13, , INVALID_PARAMETER",
        ", 2013-04-13, INVALID_PARAMETER",
        "tomorrow, , INVALID_PARAMETER",
        "'', , INVALID_PARAMETER",
        ", 2026-02-30, INVALID_PARAMETER",
        "+999999999-01-01, , INVALID_PARAMETER",
        "2026-11-01T00:00:00Z, , INVALID_PARAMETER"
    })
    void a_period_that_cannot_be_is_refused(String from, String to, ProblemCode code) {
        ProblemException refused = assertThrows(ProblemException.class, () -> StatementAnswers.period(from, to, TODAY));
        assertEquals(code, refused.code());
    }

    @Test
    void no_cell_of_the_file_is_a_formula_although_more_was_paid_than_asked() {
        UUID shop = UUID.randomUUID();
        Posting payment = new Posting(
                shop,
                PostingKind.PAYMENT,
                npr("30"),
                Cause.of(new UUID(0, 9)),
                "user:hari",
                Instant.parse("2026-11-20T10:00:00Z"));
        Statement statement = Statement.of(
                new AccountHolder(shop, "=cmd", "R-000123", "600102947"),
                new StatementPeriod(TODAY, TODAY),
                npr("-5"),
                List.of(new LedgerEntry(4, payment)));
        assertEquals(
                """
                number,occurred_at,kind,cause_id,debit,credit,receivable,unapplied,currency,retailer_code,pan
                ,,OPENING_BALANCE,,,,0.00,5.00,NPR,R-000123,600102947
                4,2026-11-20T10:00:00Z,PAYMENT,00000000-0000-0000-0000-000000000009,0.00,30.00,0.00,35.00,NPR,R-000123,600102947
                ,,CLOSING_BALANCE,,0.00,30.00,0.00,35.00,NPR,R-000123,600102947
                """
                        .replace("\n", "\r\n"),
                new String(StatementCsv.bytes(statement), StandardCharsets.UTF_8));
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
