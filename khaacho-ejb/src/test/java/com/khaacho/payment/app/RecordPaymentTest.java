package com.khaacho.payment.app;

import static com.khaacho.credit.Books.balances;
import static com.khaacho.credit.Books.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcBills;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import com.khaacho.payment.jdbc.JdbcPayments;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RecordPaymentTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final int THREADS = 12;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Books books = new Books(POSTGRES);
    private final UUID shop = books.open("1000");
    private final Caller operator = new Caller("hari", UUID.randomUUID(), Set.of(Role.OPERATOR));

    @Test
    void money_lowers_what_is_owed_and_waits_beyond_that() {
        owe("100");
        Payment payment = assertInstanceOf(Recording.Done.class, record("70.50", "SLIP-1"))
                .payment();
        assertEquals(balances("0", "29.50"), books.stored(shop));
        record("40", "SLIP-2");
        assertEquals(balances("0", "-10.50"), books.stored(shop));
        assertEquals(books.stored(shop), books.replayed(shop));
        assertEquals(Cause.of(payment.id()), books.entries(shop).get(1).cause());
        assertEquals("user:hari", books.entries(shop).get(1).actor());
    }

    @Test
    void a_reference_that_comes_again_is_the_same_payment() {
        Recording first = record("70", "SLIP-1");
        Recording again = record("70.00", "SLIP-1");
        assertEquals(
                new Recording.AlreadyDone(
                        assertInstanceOf(Recording.Done.class, first).payment()),
                again);
        assertEquals(balances("0", "-70"), books.stored(shop));
    }

    @Test
    void a_reference_with_another_amount_is_refused_and_changes_nothing() {
        record("70", "SLIP-1");
        assertInstanceOf(Recording.ReferenceTaken.class, record("71", "SLIP-1"));
        assertEquals(balances("0", "-70"), books.stored(shop));
    }

    @Test
    void another_retailer_may_use_the_same_reference() {
        record("70", "SLIP-1");
        UUID neighbour = books.open("1000");
        assertInstanceOf(Recording.Done.class, record(neighbour, "70", "SLIP-1"));
        assertEquals(balances("0", "-70"), books.stored(neighbour));
    }

    @Test
    void who_has_no_account_pays_nothing() {
        assertEquals(new Recording.NoAccount(), record(UUID.randomUUID(), "70", "SLIP-1"));
    }

    @Test
    void recorded_by_many_at_once_it_counts_once() throws Exception {
        Callable<Recording> call = () -> record("70", "SLIP-1");
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        int done = 0;
        try {
            for (Future<Recording> recording : pool.invokeAll(Collections.nCopies(THREADS, call))) {
                done += recording.get() instanceof Recording.Done ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, done);
        assertEquals(balances("0", "-70"), books.stored(shop));
    }

    /** The payment and its posting are one transaction: there is no money without an entry, and no entry without money. */
    @Test
    void a_process_that_dies_before_its_commit_recorded_nothing() {
        try (TestTransaction dying = POSTGRES.transaction()) {
            recordIn(dying, shop, "70", "SLIP-1");
        }
        assertEquals(List.of(), books.entries(shop));
        assertInstanceOf(Recording.Done.class, record("70", "SLIP-1"));
        assertEquals(balances("0", "-70"), books.stored(shop));
    }

    @Test
    void a_payment_names_at_most_what_is_open_of_a_bill_and_then_nothing_is_changed() {
        UUID first = owe("100");
        UUID second = owe("100");
        assertInstanceOf(Recording.Done.class, record("60", "SLIP-1"));
        assertEquals(new Recording.BeyondBill(first, npr("40")), name("200", "SLIP-2", first, "40.01"));
        assertEquals(new Recording.BeyondBill(second, npr("100")), name("200", "SLIP-2", second, "100.01"));
        UUID strangers = UUID.randomUUID();
        assertEquals(new Recording.UnknownBill(strangers), name("200", "SLIP-2", strangers, "1"));
        assertEquals(balances("0", "140"), books.stored(shop));
        assertInstanceOf(Recording.Done.class, name("50", "SLIP-2", second, "50"));
        assertEquals(npr("40"), open(first));
        assertEquals(npr("50"), open(second));
    }

    @Test
    void the_bill_of_another_retailer_is_unknown() {
        UUID bill = owe("100");
        UUID neighbour = books.open("1000");
        Receipt receipt = new Receipt(neighbour, "SLIP-1", npr("10"), TODAY, List.of(new Allocation(bill, npr("10"))));
        try (TestTransaction transaction = POSTGRES.transaction()) {
            assertEquals(new Recording.UnknownBill(bill), recordIn(transaction, receipt));
        }
    }

    @Test
    void the_same_reference_with_other_wishes_is_another_payment() {
        UUID bill = owe("100");
        name("70", "SLIP-1", bill, "70");
        assertInstanceOf(Recording.AlreadyDone.class, name("70", "SLIP-1", bill, "70.00"));
        assertInstanceOf(Recording.ReferenceTaken.class, record("70", "SLIP-1"));
        assertInstanceOf(Recording.ReferenceTaken.class, name("70", "SLIP-1", bill, "69"));
        assertEquals(npr("30"), open(bill));
    }

    @Test
    void of_many_that_name_the_last_of_a_bill_at_once_one_is_recorded() throws Exception {
        UUID bill = owe("100");
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Callable<Recording>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String reference = "SLIP-" + i;
            calls.add(() -> name("60", reference, bill, "60"));
        }
        int done = 0;
        try {
            for (Future<Recording> recording : pool.invokeAll(calls)) {
                boolean first = recording.get() instanceof Recording.Done;
                done += first ? 1 : 0;
                assertTrue(first || recording.get().equals(new Recording.BeyondBill(bill, npr("40"))));
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, done);
        assertEquals(npr("40"), open(bill));
    }

    @Test
    void a_balance_settles_the_next_bill_when_it_comes() {
        record("150", "SLIP-1");
        UUID bill = owe("100");
        assertEquals(npr("0"), open(bill));
        assertEquals(balances("0", "-50"), books.stored(shop));
        assertEquals(npr("30"), open(owe("80")));
    }

    /** Whatever the application thinks. */
    @Test
    void the_table_refuses_wishes_beyond_the_payment_or_the_bill_or_of_another_retailer() {
        UUID bill = owe("100");
        UUID payment = assertInstanceOf(Recording.Done.class, name("150", "SLIP-1", bill, "60"))
                .payment()
                .id();
        assertRefused(payment, shop, owe("100"), "90.01");
        UUID other = assertInstanceOf(Recording.Done.class, record("500", "SLIP-2"))
                .payment()
                .id();
        assertRefused(other, shop, bill, "40.01");
        assertRefused(other, books.open("1000"), bill, "1");
        assertRefused(other, shop, UUID.randomUUID(), "1");
    }

    private static void assertRefused(UUID payment, UUID retailer, UUID bill, String amount) {
        String sql = "INSERT INTO payment_allocation (payment_id, retailer_id, bill_id, amount) VALUES (?, ?, ?, ?)";
        SqlException refused = assertThrows(
                SqlException.class,
                () -> POSTGRES.databases().write().update(sql, payment, retailer, bill, new BigDecimal(amount)));
        assertEquals("23514", refused.state());
    }

    private Money open(UUID bill) {
        return new JdbcBills(POSTGRES.databases())
                .shown(List.of(bill))
                .get(bill)
                .open();
    }

    private Recording name(String amount, String reference, UUID bill, String part) {
        Receipt receipt = new Receipt(shop, reference, npr(amount), TODAY, List.of(new Allocation(bill, npr(part))));
        try (TestTransaction transaction = POSTGRES.transaction()) {
            Recording recording = recordIn(transaction, receipt);
            transaction.commit();
            return recording;
        }
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }

    /** The id of the bill. */
    private UUID owe(String amount) {
        UUID bill = UUID.randomUUID();
        try (TestTransaction transaction = POSTGRES.transaction()) {
            JdbcCreditAccounts accounts = new JdbcCreditAccounts(transaction.databases());
            accounts.lock(List.of(shop));
            accounts.post(List.of(posting(shop, PostingKind.INVOICE, amount, Cause.of(bill))));
            transaction.commit();
        }
        return bill;
    }

    private Recording record(String amount, String reference) {
        return record(shop, amount, reference);
    }

    private Recording record(UUID retailer, String amount, String reference) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            Recording recording = recordIn(transaction, retailer, amount, reference);
            transaction.commit();
            return recording;
        }
    }

    private Recording recordIn(TestTransaction transaction, UUID retailer, String amount, String reference) {
        return recordIn(transaction, new Receipt(retailer, reference, npr(amount), TODAY, List.of()));
    }

    private Recording recordIn(TestTransaction transaction, Receipt receipt) {
        return new RecordPayment(new PostPayment(
                        new JdbcCreditAccounts(transaction.databases()),
                        new JdbcPayments(transaction.databases()),
                        new JdbcBills(transaction.databases()),
                        OrderFixture.CLOCK))
                .record(receipt, operator);
    }
}
