package com.khaacho.credit.app;

import static com.khaacho.credit.Books.posting;
import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.LedgerMismatch;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.credit.jdbc.JdbcLedgerAudits;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.order.Order;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.order.jdbc.JdbcOrders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditLedgerTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final int INSTANCES = 8;

    private final Books books = new Books(POSTGRES);
    private final JdbcLedgerAudits audits = new JdbcLedgerAudits(POSTGRES.databases());
    private final UUID shop = books.open("1000");
    private final Order order = anOrder().by(shop).with(3).of("RICE-25", 7L).received();

    @BeforeEach
    void an_order_that_holds_credit() {
        new JdbcOrders(POSTGRES.databases(), OrderFixture.CLOCK).insert(List.of(order));
        post(
                posting(shop, PostingKind.RESERVE, "400", new Cause(order.id().value(), 3)),
                posting(shop, PostingKind.RELEASE, "100", new Cause(order.id().value(), 4)),
                posting(shop, PostingKind.INVOICE, "50", Cause.of(UUID.randomUUID())),
                posting(shop, PostingKind.PAYMENT, "70", Cause.of(UUID.randomUUID())));
        plant("UPDATE orders SET credit_reserved = 300 WHERE id = ?", order.id().value());
    }

    /** The next test's accounts are audited with those before it. */
    @AfterEach
    void mend() {
        plant("UPDATE credit_account SET reserved = 300, unapplied = 20 WHERE retailer_id = ?", shop);
        plant("UPDATE orders SET credit_reserved = 300 WHERE id = ?", order.id().value());
        plant(
                "DELETE FROM orders WHERE retailer_id = ? AND id <> ?",
                shop,
                order.id().value());
        plant("DELETE FROM ledger_audit");
    }

    @Test
    void books_that_agree_give_no_finding() {
        assertEquals(List.of(), auditAt("2026-11-22T08:00:00Z").orElseThrow());
        assertEquals(OptionalInt.of(0), audits.latestMismatches());
    }

    @Test
    void a_balance_that_nobody_posted_is_found() {
        plant("UPDATE credit_account SET reserved = 299.99 WHERE retailer_id = ?", shop);
        assertFound("retailer " + shop, "299.99 reserved and -20.00 owed, the ledger comes to 300.00 and -20.00");
        plant("UPDATE credit_account SET reserved = 300, unapplied = 0 WHERE retailer_id = ?", shop);
        assertFound("retailer " + shop, "300.00 reserved and 0.00 owed, the ledger comes to 300.00 and -20.00");
    }

    @Test
    void an_order_that_holds_other_than_its_entries_say_is_found() {
        plant("UPDATE orders SET credit_reserved = 0 WHERE id = ?", order.id().value());
        assertFound("order " + order.id(), "holds 0.00, its entries leave 300.00");
    }

    @Test
    void an_order_that_holds_without_an_entry_is_found() {
        Order silent = anOrder().by(shop).with(3).of("RICE-25", 7L).received();
        new JdbcOrders(POSTGRES.databases(), OrderFixture.CLOCK).insert(List.of(silent));
        plant("UPDATE orders SET credit_reserved = 5 WHERE id = ?", silent.id().value());
        assertFound("order " + silent.id(), "holds 5.00, its entries leave 0");
    }

    @Test
    void the_finding_is_kept_for_everybody() {
        plant("UPDATE credit_account SET reserved = 1 WHERE retailer_id = ?", shop);
        auditAt("2026-11-22T08:00:00Z");
        assertEquals(OptionalInt.of(1), audits.latestMismatches());
        assertEquals(
                List.of("retailer " + shop + ": 1.00 reserved and -20.00 owed, the ledger comes to 300.00 and -20.00"),
                POSTGRES.asOwner().query("SELECT findings[1] FROM ledger_audit", row -> row.getString(1)));
    }

    @Test
    void a_day_is_audited_once_and_begins_at_midnight_in_nepal() {
        assertEquals(Optional.of(List.of()), auditAt("2026-11-22T18:14:59Z"));
        assertEquals(Optional.empty(), auditAt("2026-11-22T18:14:59Z"));
        assertEquals(Optional.of(List.of()), auditAt("2026-11-22T18:15:00Z"));
    }

    @Test
    void of_instances_that_ask_at_once_one_does_it() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(INSTANCES);
        Callable<Integer> instance = () -> auditAt("2026-11-22T08:00:00Z").isPresent() ? 1 : 0;
        int done = 0;
        try {
            for (Future<Integer> asked : pool.invokeAll(Collections.nCopies(INSTANCES, instance))) {
                done += asked.get();
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, done);
    }

    @Test
    void an_audit_whose_instance_died_is_taken_over_after_an_hour() {
        audits.claim(OrderFixture.CLOCK.instant().atOffset(ZoneOffset.UTC).toLocalDate());
        assertEquals(Optional.empty(), auditAt("2026-11-22T08:00:00Z"));
        plant("UPDATE ledger_audit SET started_at = now() - interval '1 hour' WHERE finished_at IS NULL");
        assertEquals(Optional.of(List.of()), auditAt("2026-11-22T08:00:00Z"));
    }

    @Test
    void before_the_first_audit_nothing_is_known() {
        assertEquals(OptionalInt.empty(), audits.latestMismatches());
    }

    private void assertFound(String subject, String finding) {
        plant("DELETE FROM ledger_audit");
        assertEquals(
                List.of(new LedgerMismatch(subject, finding)),
                auditAt("2026-11-22T08:00:00Z").orElseThrow());
    }

    private Optional<List<LedgerMismatch>> auditAt(String now) {
        return new AuditLedger(audits, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).ofToday();
    }

    private static void plant(String sql, Object... values) {
        POSTGRES.asOwner().update(sql, values);
    }

    private static void post(Posting... postings) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            JdbcCreditAccounts accounts = new JdbcCreditAccounts(transaction.databases());
            accounts.lock(List.of(postings[0].retailerId()));
            assertEquals(postings.length, accounts.post(List.of(postings)));
            transaction.commit();
        }
    }
}
