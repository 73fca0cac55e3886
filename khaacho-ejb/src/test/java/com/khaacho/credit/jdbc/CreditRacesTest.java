package com.khaacho.credit.jdbc;

import static com.khaacho.credit.Books.balances;
import static com.khaacho.credit.Books.posting;
import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.CreditExceededException;
import com.khaacho.credit.CreditStanding;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.Cancellation;
import com.khaacho.order.Order;
import com.khaacho.order.app.CancelOrderTransaction;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.order.app.OrderHold;
import com.khaacho.order.jdbc.JdbcOrders;
import com.khaacho.pipeline.jdbc.JdbcEventOutbox;
import com.khaacho.shared.StoreUnavailableException;
import com.khaacho.vendor.jdbc.JdbcVendorOrders;
import java.math.BigDecimal;
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

/** The attacks that shops know, by many at once, and a process that dies in the middle. */
class CreditRacesTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final int THREADS = 16;

    private final Books books = new Books(POSTGRES);

    @Test
    void of_orders_that_race_for_the_last_credit_as_many_win_as_it_carries() throws Exception {
        UUID shop = books.open("1000");
        Callable<Integer> order =
                () -> post(posting(shop, PostingKind.RESERVE, "300", new Cause(UUID.randomUUID(), 3)));
        assertEquals(3, together(Collections.nCopies(THREADS, order)));
        assertEquals(balances("900", "0"), books.stored(shop));
        assertEquals(books.stored(shop), books.replayed(shop));
    }

    @Test
    void a_payment_that_is_told_by_many_at_once_counts_once() throws Exception {
        UUID shop = books.open("1000");
        post(posting(shop, PostingKind.INVOICE, "800", Cause.of(UUID.randomUUID())));
        Posting payment = posting(shop, PostingKind.PAYMENT, "500", Cause.of(UUID.randomUUID()));
        assertEquals(1, together(Collections.nCopies(THREADS, () -> post(payment))));
        assertEquals(balances("0", "300"), books.stored(shop));
    }

    @Test
    void different_releases_of_one_order_together_give_back_what_it_held() throws Exception {
        UUID shop = books.open("1000");
        UUID order = UUID.randomUUID();
        post(
                posting(shop, PostingKind.RESERVE, "300", new Cause(order, 3)),
                posting(shop, PostingKind.RESERVE, "700", new Cause(UUID.randomUUID(), 3)));
        List<Callable<Integer>> releases = new ArrayList<>();
        for (int step = 4; step < 4 + THREADS; step++) {
            Posting release = posting(shop, PostingKind.RELEASE, "100", new Cause(order, step));
            releases.add(() -> post(release));
        }
        assertEquals(3, together(releases));
        assertEquals(balances("700", "0"), books.stored(shop));
    }

    /** Without the lock that {@link CreditAccounts#post} asks for: the table keeps the promise then. */
    @Test
    void releases_that_forget_the_lock_free_no_more_either() throws Exception {
        UUID shop = books.open("1000");
        UUID order = UUID.randomUUID();
        post(posting(shop, PostingKind.RESERVE, "300", new Cause(order, 3)));
        post(posting(shop, PostingKind.RESERVE, "700", new Cause(UUID.randomUUID(), 3)));
        List<Callable<Integer>> releases = new ArrayList<>();
        for (int step = 4; step < 4 + THREADS; step++) {
            Posting release = posting(shop, PostingKind.RELEASE, "100", new Cause(order, step));
            releases.add(() -> postUnlocked(release));
        }
        assertEquals(3, together(releases));
        assertEquals(balances("700", "0"), books.stored(shop));
    }

    @Test
    void an_order_that_many_cancel_at_once_gives_back_its_credit_once() throws Exception {
        UUID shop = books.open("1000");
        Order order = approved(shop, "300.00");
        approved(shop, "200.00");
        Caller sita = new Caller("sita", shop, Set.of(Role.RETAILER));
        Callable<Integer> cancel = () -> {
            try (TestTransaction transaction = POSTGRES.transaction()) {
                Cancellation outcome = new CancelOrderTransaction(
                                new JdbcOrders(transaction.databases(), OrderFixture.CLOCK),
                                new JdbcVendorOrders(transaction.databases()),
                                new JdbcCreditAccounts(transaction.databases()),
                                new JdbcEventOutbox(transaction.databases()))
                        .cancel(order.id(), sita, "Not wanted any more");
                transaction.commit();
                return outcome instanceof Cancellation.Done ? 1 : 0;
            }
        };
        assertEquals(1, together(Collections.nCopies(THREADS, cancel)));
        assertEquals(balances("226", "0"), books.stored(shop), "the other order, with VAT");
        assertEquals(books.stored(shop), books.replayed(shop));
    }

    @Test
    void a_process_that_dies_before_its_commit_leaves_nothing_and_the_repeat_posts_once() {
        UUID shop = books.open("1000");
        Posting reserve = posting(shop, PostingKind.RESERVE, "300", new Cause(UUID.randomUUID(), 3));
        // Not closed: the server ends its connection.
        TestTransaction dying = POSTGRES.transaction();
        lockAndPost(dying, reserve);
        int backend = dying.databases()
                .write()
                .query("SELECT pg_backend_pid()", row -> row.getInt(1))
                .get(0);
        POSTGRES.databases().write().query("SELECT pg_terminate_backend(?, 10000)", row -> row.getBoolean(1), backend);
        assertThrows(StoreUnavailableException.class, dying::commit);
        assertEquals(List.of(), books.entries(shop));
        assertEquals(balances("0", "0"), books.stored(shop));
        assertEquals(1, post(reserve));
        assertEquals(0, post(reserve));
        assertEquals(balances("300", "0"), books.stored(shop));
    }

    private static Order approved(UUID shop, String total) {
        Order order = anOrder().by(shop).with(3).of("RICE-25", 7L).approved(total);
        try (TestTransaction transaction = POSTGRES.transaction()) {
            JdbcOrders orders = new JdbcOrders(transaction.databases(), OrderFixture.CLOCK);
            orders.insert(List.of(order));
            transaction
                    .databases()
                    .write()
                    .update(
                            "UPDATE orders SET credit_reserved = ? WHERE id = ?",
                            order.creditReserved(),
                            order.id().value());
            lockAndPost(transaction, OrderHold.change(order, BigDecimal.ZERO).orElseThrow());
            transaction.commit();
        }
        return order;
    }

    private static int post(Posting... postings) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            int written = lockAndPost(transaction, postings);
            transaction.commit();
            return written;
        } catch (CreditExceededException e) {
            return 0;
        } catch (SqlException e) {
            assertEquals("23514", e.state());
            return 0;
        }
    }

    private static int lockAndPost(TestTransaction transaction, Posting... postings) {
        CreditAccounts accounts = new JdbcCreditAccounts(transaction.databases());
        List<CreditStanding> locked =
                List.copyOf(accounts.lock(List.of(postings[0].retailerId())).values());
        assertEquals(1, locked.size());
        return accounts.post(List.of(postings));
    }

    private static int postUnlocked(Posting posting) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            int written = new JdbcCreditAccounts(transaction.databases()).post(List.of(posting));
            transaction.commit();
            return written;
        } catch (SqlException e) {
            assertEquals("23514", e.state());
            return 0;
        }
    }

    private static int together(List<Callable<Integer>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        int sum = 0;
        try {
            for (Future<Integer> done : pool.invokeAll(calls)) {
                sum += done.get();
            }
        } finally {
            pool.shutdown();
        }
        return sum;
    }
}
