package com.khaacho.payment.app;

import static com.khaacho.credit.Books.balances;
import static com.khaacho.credit.Books.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcBills;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import com.khaacho.payment.jdbc.JdbcPayments;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
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

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }

    private void owe(String amount) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            JdbcCreditAccounts accounts = new JdbcCreditAccounts(transaction.databases());
            accounts.lock(List.of(shop));
            accounts.post(List.of(posting(shop, PostingKind.INVOICE, amount, Cause.of(UUID.randomUUID()))));
            transaction.commit();
        }
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
