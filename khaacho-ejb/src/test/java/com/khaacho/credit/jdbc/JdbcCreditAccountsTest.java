package com.khaacho.credit.jdbc;

import static com.khaacho.credit.Books.balances;
import static com.khaacho.credit.Books.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.CreditExceededException;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JdbcCreditAccountsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final Books books = new Books(POSTGRES);
    private final UUID shop = books.open("1000");
    private final UUID order = UUID.randomUUID();

    @Test
    void an_entry_reads_back_as_it_was_posted_and_moves_the_balance() {
        Posting reserve = posting(shop, PostingKind.RESERVE, "300.50", new Cause(order, 3));
        assertEquals(1, post(reserve));
        assertEquals(List.of(reserve), books.entries(shop));
        assertBalances("300.50", "0");
    }

    @Test
    void a_cause_posts_once_however_often_it_comes() {
        Posting reserve = posting(shop, PostingKind.RESERVE, "300", new Cause(order, 3));
        assertEquals(1, post(reserve));
        assertEquals(0, post(reserve));
        assertEquals(1, post(reserve, posting(shop, PostingKind.RESERVE, "5", new Cause(order, 4))));
        assertBalances("305", "0");
    }

    @Test
    void a_cause_that_comes_twice_in_one_batch_posts_once() {
        Posting payment = posting(shop, PostingKind.PAYMENT, "300", Cause.of(UUID.randomUUID()));
        assertEquals(1, post(payment, payment));
        assertBalances("0", "-300");
    }

    @Test
    void one_call_serves_orders_of_several_retailers() {
        UUID neighbour = books.open("1000");
        post(
                posting(shop, PostingKind.RESERVE, "300", new Cause(order, 3)),
                posting(neighbour, PostingKind.RESERVE, "20", new Cause(UUID.randomUUID(), 3)),
                posting(shop, PostingKind.RESERVE, "30", new Cause(UUID.randomUUID(), 3)));
        assertBalances("330", "0");
        assertEquals(balances("20", "0"), books.stored(neighbour));
    }

    @Test
    void a_reservation_up_to_the_limit_fits_and_a_paisa_more_does_not() {
        post(posting(shop, PostingKind.RESERVE, "1000", new Cause(order, 3)));
        assertThrows(
                CreditExceededException.class,
                () -> post(posting(shop, PostingKind.RESERVE, "0.01", new Cause(UUID.randomUUID(), 3))));
        assertBalances("1000", "0");
    }

    /** Neither the ledger nor another retailer's balance keeps a trace of it. */
    @Test
    void a_batch_posts_wholly_or_not_at_all() {
        UUID neighbour = books.open("10");
        assertThrows(
                CreditExceededException.class,
                () -> post(
                        posting(shop, PostingKind.RESERVE, "300", new Cause(order, 3)),
                        posting(neighbour, PostingKind.RESERVE, "20", new Cause(UUID.randomUUID(), 3))));
        assertBalances("0", "0");
        assertEquals(List.of(), books.entries(neighbour));
    }

    @Test
    void a_blocked_account_reserves_nothing_and_gives_back_all_the_same() {
        post(posting(shop, PostingKind.RESERVE, "300", new Cause(order, 3)));
        books.block(shop);
        assertThrows(
                CreditExceededException.class,
                () -> post(posting(shop, PostingKind.RESERVE, "1", new Cause(UUID.randomUUID(), 3))));
        post(posting(shop, PostingKind.RELEASE, "100", new Cause(order, 4)));
        assertBalances("200", "0");
    }

    @Test
    void a_retailer_without_an_account_has_no_credit() {
        UUID stranger = UUID.randomUUID();
        assertThrows(
                CreditExceededException.class,
                () -> post(posting(stranger, PostingKind.RESERVE, "1", new Cause(order, 3))));
        assertEquals(List.of(), books.entries(stranger));
    }

    @Test
    void an_order_cannot_give_back_more_than_it_holds() {
        post(
                posting(shop, PostingKind.RESERVE, "300", new Cause(order, 3)),
                posting(shop, PostingKind.RESERVE, "300", new Cause(UUID.randomUUID(), 3)));
        post(posting(shop, PostingKind.RELEASE, "300", new Cause(order, 4)));
        SqlException refusal = assertThrows(
                SqlException.class, () -> post(posting(shop, PostingKind.RELEASE, "300", new Cause(order, 5))));
        assertEquals("23514", refusal.state());
        assertBalances("300", "0");
    }

    @Test
    void blocking_and_opening_an_account_again_frees_nothing() {
        post(posting(shop, PostingKind.RESERVE, "1000", new Cause(order, 3)));
        books.block(shop);
        books.reopen(shop);
        assertThrows(
                CreditExceededException.class,
                () -> post(posting(shop, PostingKind.RESERVE, "1", new Cause(UUID.randomUUID(), 3))));
        assertBalances("1000", "0");
    }

    @Test
    void a_delivery_turns_what_is_reserved_into_what_is_owed() {
        post(posting(shop, PostingKind.RESERVE, "1000", new Cause(order, 3)));
        post(
                posting(shop, PostingKind.RELEASE, "1000", new Cause(order, 6)),
                posting(shop, PostingKind.INVOICE, "1000", Cause.of(UUID.randomUUID())));
        assertBalances("0", "1000");
    }

    @Test
    void money_beyond_what_is_owed_waits_for_the_next_invoice() {
        post(posting(shop, PostingKind.INVOICE, "400", Cause.of(UUID.randomUUID())));
        post(posting(shop, PostingKind.PAYMENT, "500", Cause.of(UUID.randomUUID())));
        assertBalances("0", "-100");
        post(posting(shop, PostingKind.INVOICE, "250", Cause.of(UUID.randomUUID())));
        assertBalances("0", "150");
        post(
                posting(shop, PostingKind.CREDIT_NOTE, "100", Cause.of(UUID.randomUUID())),
                posting(shop, PostingKind.WRITE_OFF, "50", Cause.of(UUID.randomUUID())));
        assertBalances("0", "0");
    }

    @Test
    void money_paid_ahead_does_not_raise_the_limit() {
        post(posting(shop, PostingKind.PAYMENT, "500", Cause.of(UUID.randomUUID())));
        assertThrows(
                CreditExceededException.class,
                () -> post(posting(shop, PostingKind.RESERVE, "1000.01", new Cause(order, 3))));
    }

    @Test
    void another_currency_is_not_added_to_rupees() {
        Posting dollars = new Posting(
                shop,
                PostingKind.PAYMENT,
                new Money(BigDecimal.ONE, "USD"),
                Cause.of(UUID.randomUUID()),
                "user:sita",
                posting(shop, PostingKind.PAYMENT, "1", Cause.of(order)).occurredAt());
        assertThrows(CreditExceededException.class, () -> post(dollars));
        assertBalances("0", "0");
    }

    @Test
    void nothing_to_post_asks_nothing_of_the_database() {
        assertEquals(0, new JdbcCreditAccounts(null).post(List.of()));
    }

    private static int post(Posting... postings) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            CreditAccounts accounts = new JdbcCreditAccounts(transaction.databases());
            accounts.lock(
                    Stream.of(postings).map(Posting::retailerId).distinct().toList());
            int written = accounts.post(List.of(postings));
            transaction.commit();
            return written;
        }
    }

    private void assertBalances(String reserved, String balance) {
        assertEquals(balances(reserved, balance), books.stored(shop));
        assertEquals(balances(reserved, balance), books.replayed(shop));
    }
}
