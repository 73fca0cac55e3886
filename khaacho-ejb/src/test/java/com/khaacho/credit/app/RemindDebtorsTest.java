package com.khaacho.credit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.DunningSchedule;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.credit.jdbc.JdbcDunning;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.notification.PaymentReminders;
import com.khaacho.notification.jdbc.JdbcNotifications;
import com.khaacho.shared.Money;
import com.khaacho.shared.PaymentTerms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemindDebtorsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final LocalDate BILLED = LocalDate.of(2026, 10, 1);

    /** After 30 days of terms. */
    private static final LocalDate DUE = LocalDate.of(2026, 10, 31);

    private static final int INSTANCES = 6;

    private final Books books = new Books(POSTGRES);
    private final JdbcDunning dunning = new JdbcDunning(POSTGRES.databases());
    private final UUID shop = books.open("1000000");
    private final UUID bill = UUID.randomUUID();

    /** The next test's retailers are the only ones that owe something. */
    @AfterEach
    void settle() {
        POSTGRES.asOwner().update("UPDATE credit_account SET receivable = 0");
        POSTGRES.asOwner().update("DELETE FROM dunning_day");
    }

    @Test
    void a_level_is_told_once_when_its_day_has_come() {
        bill(shop, bill, "100", BILLED);
        assertEquals(OptionalInt.of(0), on(DUE));
        assertEquals(OptionalInt.of(1), on(DUE.plusDays(1)));
        assertEquals(OptionalInt.of(0), on(DUE.plusDays(2)));
        assertEquals(OptionalInt.of(1), on(DUE.plusDays(15)));
        assertEquals(OptionalInt.of(1), on(DUE.plusDays(30)));
        assertEquals(OptionalInt.of(0), on(DUE.plusDays(400)));
        assertEquals(List.of("payment.overdue.1", "payment.overdue.2", "payment.overdue.3"), told(bill));
    }

    @Test
    void who_was_not_looked_at_for_long_gets_the_letter_of_the_level_reached_alone() {
        bill(shop, bill, "100", BILLED);
        assertEquals(OptionalInt.of(1), on(DUE.plusDays(20)));
        assertEquals(List.of("payment.overdue.2"), told(bill));
    }

    @Test
    void who_has_paid_the_bill_is_not_reminded_and_the_next_bill_begins_anew() {
        UUID next = UUID.randomUUID();
        bill(shop, bill, "100", BILLED);
        bill(shop, next, "50", BILLED.plusDays(10));
        assertEquals(OptionalInt.of(1), on(DUE.plusDays(1)));
        post(posting(shop, PostingKind.PAYMENT, UUID.randomUUID(), "100", DUE.plusDays(2)));
        assertEquals(OptionalInt.of(0), on(DUE.plusDays(10)));
        assertEquals(OptionalInt.of(1), on(DUE.plusDays(11)));
        assertEquals(List.of("payment.overdue.1"), told(bill));
        assertEquals(List.of("payment.overdue.1"), told(next));
    }

    @Test
    void what_was_to_be_paid_on_delivery_is_asked_for_before_what_was_billed_earlier() {
        UUID cash = UUID.randomUUID();
        bill(shop, bill, "100", BILLED);
        Instant delivered =
                BILLED.plusDays(5).atTime(12, 0).atZone(NepaliDate.ZONE).toInstant();
        post(new Posting(
                shop,
                PostingKind.INVOICE,
                Money.npr(new BigDecimal("50")),
                Cause.of(cash),
                "user:hari",
                delivered,
                PaymentTerms.CASH_ON_DELIVERY));
        assertEquals(OptionalInt.of(0), on(BILLED.plusDays(5)));
        assertEquals(OptionalInt.of(1), on(BILLED.plusDays(6)));
        assertEquals(List.of("payment.overdue.1"), told(cash));
        assertEquals(List.of(), told(bill));
    }

    @Test
    void a_day_is_done_once_and_not_at_night() {
        bill(shop, bill, "100", BILLED);
        LocalDate day = DUE.plusDays(1);
        assertEquals(OptionalInt.empty(), remind(POSTGRES.databases(), day, 8).ofToday());
        assertEquals(OptionalInt.of(1), remind(POSTGRES.databases(), day, 9).ofToday());
        assertEquals(OptionalInt.empty(), remind(POSTGRES.databases(), day, 10).ofToday());
    }

    @Test
    void of_instances_that_ask_at_once_one_does_it() throws Exception {
        bill(shop, bill, "100", BILLED);
        ExecutorService pool = Executors.newFixedThreadPool(INSTANCES);
        Callable<Integer> instance = () -> on(DUE.plusDays(1)).isPresent() ? 1 : 0;
        int done = 0;
        try {
            for (Future<Integer> asked : pool.invokeAll(Collections.nCopies(INSTANCES, instance))) {
                done += asked.get();
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, done);
        assertEquals(List.of("payment.overdue.1"), told(bill));
    }

    @Test
    void an_instance_that_dies_before_its_commit_has_told_nobody_and_another_takes_over() {
        bill(shop, bill, "100", BILLED);
        LocalDate day = DUE.plusDays(1);
        dunning.claim(day);
        try (TestTransaction dying = POSTGRES.transaction()) {
            JdbcDunning its = new JdbcDunning(dying.databases());
            assertEquals(1, transaction(dying.databases()).remind(its.debtorsAfter(null, 9, day), day));
        }
        assertEquals(List.of(), told(bill));
        assertEquals(OptionalInt.empty(), on(day));
        POSTGRES.asOwner().update("UPDATE dunning_day SET started_at = now() - interval '1 hour'");
        assertEquals(OptionalInt.of(1), on(day));
    }

    @Test
    void an_instance_that_dies_after_its_commit_has_told_them_and_who_takes_over_does_not() {
        bill(shop, bill, "100", BILLED);
        LocalDate day = DUE.plusDays(1);
        dunning.claim(day);
        assertEquals(1, transaction(POSTGRES.databases()).remind(dunning.debtorsAfter(null, 9, day), day));
        POSTGRES.asOwner().update("UPDATE dunning_day SET started_at = now() - interval '1 hour'");
        assertEquals(OptionalInt.of(0), on(day));
        assertEquals(List.of("payment.overdue.1"), told(bill));
    }

    @Test
    void more_than_one_part_of_retailers_is_reminded() {
        for (int i = 0; i < 201; i++) {
            bill(books.open("1000"), UUID.randomUUID(), "1", BILLED);
        }
        assertEquals(OptionalInt.of(201), on(DUE.plusDays(1)));
    }

    private OptionalInt on(LocalDate day) {
        return remind(POSTGRES.databases(), day, 12).ofToday();
    }

    private static RemindDebtors remind(Databases databases, LocalDate day, int hour) {
        Clock clock = Clock.fixed(day.atTime(hour, 0).atZone(NepaliDate.ZONE).toInstant(), ZoneOffset.UTC);
        return new RemindDebtors(new JdbcDunning(databases), transaction(databases), clock);
    }

    private static RemindDebtorsTransaction transaction(Databases databases) {
        return new RemindDebtorsTransaction(
                new JdbcDunning(databases),
                new JdbcNotifications(databases),
                new DunningSchedule(List.of(1, 15, 30)),
                new PaymentReminders(true));
    }

    private static List<String> told(UUID bill) {
        return POSTGRES.asOwner()
                .query(
                        "SELECT event FROM notification WHERE order_id = ? ORDER BY event",
                        row -> row.getString("event"),
                        bill);
    }

    private static void bill(UUID retailer, UUID bill, String amount, LocalDate day) {
        post(posting(retailer, PostingKind.INVOICE, bill, amount, day));
    }

    private static Posting posting(UUID retailer, PostingKind kind, UUID cause, String amount, LocalDate day) {
        return new Posting(
                retailer,
                kind,
                Money.npr(new BigDecimal(amount)),
                Cause.of(cause),
                "user:hari",
                day.atTime(12, 0).atZone(NepaliDate.ZONE).toInstant());
    }

    private static void post(Posting posting) {
        new JdbcCreditAccounts(POSTGRES.databases()).post(List.of(posting));
    }
}
