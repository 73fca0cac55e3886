package com.khaacho.credit.app;

import static com.khaacho.credit.Books.balances;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementPeriod;
import com.khaacho.credit.StatementResult;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.credit.jdbc.JdbcCreditViews;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MakeStatementTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final StatementPeriod NOVEMBER = period("2026-11-01", "2026-11-30");

    private final Books books = new Books(POSTGRES);
    private final MakeStatement make =
            new MakeStatement(new JdbcCreditViews(POSTGRES.databases()), statement -> new byte[0]);
    private final UUID shop = books.open("100000");
    private final Caller keeper = new Caller("sita", shop, Set.of(Role.RETAILER));
    private final List<Posting> postings = new ArrayList<>();

    @Test
    void a_statement_opens_with_what_was_owed_and_closes_with_what_the_account_says() {
        on("2026-10-05T10:00:00Z", PostingKind.INVOICE, "1000");
        on("2026-10-06T10:00:00Z", PostingKind.PAYMENT, "400");
        on("2026-11-03T10:00:00Z", PostingKind.RESERVE, "5000");
        on("2026-11-04T10:00:00Z", PostingKind.INVOICE, "250.50");
        on("2026-11-20T10:00:00Z", PostingKind.PAYMENT, "900");
        post();
        Statement statement = made(NOVEMBER, keeper);
        assertEquals(npr("600"), statement.opening());
        assertEquals(
                List.of("INVOICE 850.50", "PAYMENT -49.50"),
                statement.lines().stream()
                        .map(line -> line.entry().posting().kind() + " "
                                + line.balance().amount())
                        .toList());
        assertEquals(books.stored(shop).balance(), statement.closing());
        assertEquals(balances("5000", "-49.50"), books.replayed(shop));
        assertEquals(shop, statement.holder().id());
        assertEquals("R", statement.holder().name());
        assertTrue(
                statement.holder().code().matches("R-[0-9]{6}"),
                statement.holder().code());
    }

    @Test
    void consecutive_periods_tie() {
        on("2026-10-05T10:00:00Z", PostingKind.INVOICE, "1000");
        on("2026-11-20T10:00:00Z", PostingKind.PAYMENT, "300");
        on("2026-12-01T10:00:00Z", PostingKind.WRITE_OFF, "200");
        post();
        Statement october = made(period("2026-10-01", "2026-10-31"), keeper);
        Statement november = made(NOVEMBER, keeper);
        Statement december = made(period("2026-12-01", "2026-12-31"), keeper);
        assertEquals(npr("0"), october.opening());
        assertEquals(october.closing(), november.opening());
        assertEquals(november.closing(), december.opening());
        assertEquals(npr("500"), december.closing());
    }

    @Test
    void lines_go_by_what_happened_and_not_by_when_it_was_written_down() {
        on("2026-11-04T10:00:00Z", PostingKind.PAYMENT, "1");
        on("2026-11-03T10:00:00Z", PostingKind.PAYMENT, "2");
        on("2026-11-03T10:00:00Z", PostingKind.PAYMENT, "3");
        post();
        assertEquals(
                List.of(npr("2"), npr("3"), npr("1")),
                made(NOVEMBER, keeper).lines().stream()
                        .map(line -> line.entry().posting().amount())
                        .toList());
    }

    @Test
    void a_month_ends_at_midnight_in_nepal() {
        on("2026-10-31T18:14:59Z", PostingKind.INVOICE, "1");
        on("2026-10-31T18:15:00Z", PostingKind.INVOICE, "20");
        on("2026-11-30T18:14:59Z", PostingKind.INVOICE, "300");
        on("2026-11-30T18:15:00Z", PostingKind.INVOICE, "4000");
        post();
        Statement statement = made(NOVEMBER, keeper);
        assertEquals(npr("1"), statement.opening());
        assertEquals(npr("321"), statement.closing());
    }

    @Test
    void an_account_that_nothing_happened_to_has_an_empty_statement() {
        Statement statement = made(NOVEMBER, keeper);
        assertEquals(npr("0"), statement.opening());
        assertEquals(List.of(), statement.lines());
    }

    @Test
    void the_operator_gets_every_statement_and_a_retailer_only_its_own() {
        Caller operator = new Caller("hari", UUID.randomUUID(), Set.of(Role.OPERATOR));
        Caller stranger = new Caller("gita", books.open("1000"), Set.of(Role.RETAILER));
        assertEquals(shop, made(NOVEMBER, operator).holder().id());
        StatementResult none = new StatementResult.NoAccount();
        assertEquals(none, make.of(shop, NOVEMBER, stranger));
        assertEquals(none, make.of(UUID.randomUUID(), NOVEMBER, operator));
    }

    @Test
    void a_period_with_more_lines_than_a_statement_holds_is_refused_and_not_cut() {
        for (int i = 0; i < Statement.MAX_LINES; i++) {
            on("2026-11-04T10:00:00Z", PostingKind.PAYMENT, "1");
        }
        post();
        assertEquals(Statement.MAX_LINES, made(NOVEMBER, keeper).lines().size());
        on("2026-11-05T10:00:00Z", PostingKind.PAYMENT, "1");
        post();
        assertEquals(new StatementResult.TooLong(), make.of(shop, NOVEMBER, keeper));
        assertEquals(
                npr("-5000"), made(period("2026-11-05", "2026-11-05"), keeper).opening());
    }

    private Statement made(StatementPeriod period, Caller reader) {
        return ((StatementResult.Made) make.of(shop, period, reader)).statement();
    }

    private void on(String instant, PostingKind kind, String amount) {
        Cause cause = Cause.of(UUID.randomUUID());
        postings.add(new Posting(shop, kind, npr(amount), cause, "user:sita", Instant.parse(instant)));
    }

    private void post() {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            JdbcCreditAccounts accounts = new JdbcCreditAccounts(transaction.databases());
            accounts.lock(List.of(shop));
            assertEquals(postings.size(), accounts.post(postings));
            transaction.commit();
        }
        postings.clear();
    }

    private static StatementPeriod period(String first, String last) {
        return new StatementPeriod(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
