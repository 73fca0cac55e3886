package com.khaacho.migration;

import static com.khaacho.migration.Rows.count;
import static com.khaacho.migration.Rows.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger refuses on its own, whatever the application thinks. */
class LedgerConstraintsTest {

    private static TestDatabase database;

    private final UUID retailer = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();
    private Connection app;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void a_retailer_with_an_account() throws SQLException {
        app = database.asApp();
        run(app, "insert into party (id, kind, name) values (?, 'RETAILER', 'R')", retailer);
        run(app, "insert into credit_account (retailer_id, credit_limit) values (?, 1000)", retailer);
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
    }

    @Test
    void a_posting_takes_the_two_accounts_of_its_kind() {
        Refusal.of(Refusal.CHECK, () -> post("RESERVE", "RESERVED", "RESERVED", 1, "10"));
        Refusal.of(Refusal.CHECK, () -> post("RESERVE", "COMMITMENTS", "RESERVED", 1, "10"));
        Refusal.of(Refusal.CHECK, () -> post("GIFT", "RESERVED", "COMMITMENTS", 1, "10"));
    }

    @Test
    void an_amount_is_above_zero() {
        Refusal.of(Refusal.CHECK, () -> reserve(1, "0"));
        Refusal.of(Refusal.CHECK, () -> reserve(1, "-10"));
    }

    @Test
    void a_step_posts_a_kind_once() throws SQLException {
        reserve(1, "10");
        Refusal.of(Refusal.UNIQUE, () -> reserve(1, "10"));
        reserve(2, "10");
        release(2, "10");
        assertEquals(3, count(app, "select count(*) from ledger_entry where cause_id = ?", order));
    }

    @Test
    void an_order_gives_back_what_it_holds_and_no_more() throws SQLException {
        reserve(1, "100");
        release(2, "60");
        Refusal.of(Refusal.CHECK, () -> release(3, "40.01"));
        release(3, "40");
        Refusal.of(Refusal.CHECK, () -> release(4, "0.01"));
    }

    @Test
    void another_orders_reservation_or_another_retailers_is_not_given_back() throws SQLException {
        reserve(1, "100");
        UUID neighbour = UUID.randomUUID();
        String release = "insert into ledger_entry (retailer_id, kind, debit_account, credit_account, amount, cause_id,"
                + " cause_step, actor, occurred_at)"
                + " values (?, 'RELEASE', 'COMMITMENTS', 'RESERVED', 1, ?, 2, 'user:test', now())";
        Refusal.of(Refusal.CHECK, () -> run(app, release, neighbour, order));
        Refusal.of(Refusal.CHECK, () -> run(app, release, retailer, UUID.randomUUID()));
    }

    @Test
    void an_entry_stays_as_it_is_for_the_owner_too() throws SQLException {
        reserve(1, "100");
        try (Connection owner = database.asOwner()) {
            Refusal.of(Refusal.RESTRICTED, () -> run(owner, "update ledger_entry set amount = 1"));
            Refusal.of(Refusal.RESTRICTED, () -> run(owner, "delete from ledger_entry"));
        }
    }

    @Test
    void a_retailer_owes_or_has_paid_ahead_not_both() {
        Refusal.of(
                Refusal.CHECK,
                () -> run(
                        app,
                        "update credit_account set receivable = 1, unapplied = 1 where retailer_id = ?",
                        retailer));
        Refusal.of(
                Refusal.CHECK,
                () -> run(app, "update credit_account set unapplied = -1 where retailer_id = ?", retailer));
    }

    private void reserve(int step, String amount) throws SQLException {
        post("RESERVE", "RESERVED", "COMMITMENTS", step, amount);
    }

    private void release(int step, String amount) throws SQLException {
        post("RELEASE", "COMMITMENTS", "RESERVED", step, amount);
    }

    private void post(String kind, String debit, String credit, int step, String amount) throws SQLException {
        run(
                app,
                "insert into ledger_entry (retailer_id, kind, debit_account, credit_account, amount, cause_id,"
                        + " cause_step, actor, occurred_at) values (?, ?, ?, ?, ?, ?, ?, 'user:test', now())",
                retailer,
                kind,
                debit,
                credit,
                new BigDecimal(amount),
                order,
                step);
    }
}
