package com.khaacho.migration;

import static com.khaacho.migration.Rows.one;
import static com.khaacho.migration.Rows.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last line of defence: what no bug of the application can get past. */
class ConstraintsTest {

    private static TestDatabase database;

    private final UUID retailer = UUID.randomUUID();
    private final UUID vendor = UUID.randomUUID();
    private final String sku = "SKU-" + retailer;
    private Connection app;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void aRetailerAVendorAndAProduct() throws SQLException {
        app = database.asApp();
        run(
                app,
                "insert into party (id, kind, name) values (?, 'RETAILER', 'R'), (?, 'VENDOR', 'V')",
                retailer,
                vendor);
        run(app, "insert into product (sku, name, category, unit) values (?, 'Rice', 'Rice', 'sack')", sku);
        run(app, "insert into credit_account (retailer_id, credit_limit) values (?, 1000)", retailer);
        run(
                app,
                """
                insert into offer (vendor_id, product_id, price, stock_on_hand)
                select ?, id, 10, 5 from product where sku = ?
                """,
                vendor,
                sku);
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
    }

    @Test
    void exposure_never_passes_the_limit() throws SQLException {
        run(app, "update credit_account set reserved = 600, receivable = 400 where retailer_id = ?", retailer);
        Refusal.of(
                Refusal.CHECK,
                () -> run(app, "update credit_account set reserved = reserved + 0.01 where retailer_id = ?", retailer));
        Refusal.of(
                Refusal.CHECK,
                () -> run(app, "update credit_account set credit_limit = 999 where retailer_id = ?", retailer));
        assertEquals("600.00", one(app, "select reserved from credit_account where retailer_id = ?", retailer));
    }

    @Test
    void releasing_more_than_is_reserved_is_refused() {
        Refusal.of(
                Refusal.CHECK,
                () -> run(app, "update credit_account set reserved = reserved - 1 where retailer_id = ?", retailer));
    }

    @Test
    void stock_is_never_promised_twice() throws SQLException {
        run(app, "update offer set stock_reserved = 5 where vendor_id = ?", vendor);
        Refusal.of(
                Refusal.CHECK,
                () -> run(app, "update offer set stock_reserved = stock_reserved + 1 where vendor_id = ?", vendor));
        Refusal.of(Refusal.CHECK, () -> run(app, "update offer set stock_on_hand = 4 where vendor_id = ?", vendor));
        Refusal.of(Refusal.CHECK, () -> run(app, "update offer set stock_reserved = -1 where vendor_id = ?", vendor));
    }

    @Test
    void a_vendor_offers_a_product_once_and_never_for_nothing() {
        Refusal.of(
                Refusal.UNIQUE,
                () -> run(
                        app,
                        "insert into offer (vendor_id, product_id, price, stock_on_hand) "
                                + "select vendor_id, product_id, 11, 1 from offer where vendor_id = ?",
                        vendor));
        Refusal.of(Refusal.CHECK, () -> run(app, "update offer set price = 0 where vendor_id = ?", vendor));
    }

    @Test
    void usernames_differ_by_more_than_case() throws SQLException {
        String insert = "insert into app_user (id, party_id, username, password_hash, roles) "
                + "values (?, ?, ?, 'x', array ['RETAILER'])";
        run(app, insert, UUID.randomUUID(), retailer, "Sita-" + retailer);
        Refusal.of(Refusal.UNIQUE, () -> run(app, insert, UUID.randomUUID(), retailer, "sITA-" + retailer));
    }

    @Test
    void an_unknown_role_or_none_is_refused() {
        for (String roles : new String[] {"{ROOT}", "{}", "{RETAILER,ROOT}"}) {
            Refusal.of(
                    Refusal.CHECK,
                    () -> run(
                            app,
                            "insert into app_user (id, party_id, username, password_hash, roles) "
                                    + "values (?, ?, ?, 'x', ?::text[])",
                            UUID.randomUUID(),
                            retailer,
                            "u" + retailer,
                            roles));
        }
    }

    @Test
    void an_order_has_a_known_state_and_sane_quantities() throws SQLException {
        String order = "insert into orders (id, retailer_id, source, status, accepted_at) "
                + "values (?, ?, 'REST', ?, now())";
        Refusal.of(Refusal.CHECK, () -> run(app, order, UUID.randomUUID(), retailer, "ACCEPTED"));
        String line = "insert into order_line (order_id, line_no, sku, quantity) values (?, 1, 'X', ?)";
        Refusal.of(Refusal.CHECK, () -> run(app, line, retailer, 0));
        Refusal.of(Refusal.CHECK, () -> run(app, line, retailer, 1_000_001));
        run(app, line, retailer, 1_000_000);
        Refusal.of(
                Refusal.CHECK,
                () -> run(
                        app, "update order_line set backordered = 999999, cancelled = 2 where order_id = ?", retailer));
    }

    @Test
    void a_key_makes_one_order() throws SQLException {
        String insert = "insert into idempotency (retailer_id, source, key, order_id, body_hash) "
                + "values (?, ?, 'k', gen_random_uuid(), '\\x00')";
        run(app, insert, retailer, "REST");
        Refusal.of(Refusal.UNIQUE, () -> run(app, insert, retailer, "REST"));
        run(app, insert, retailer, "SOAP");
        run(app, insert, vendor, "REST");
    }

    @Test
    void an_event_is_notified_once_per_channel_and_recipient() throws SQLException {
        String insert = "insert into notification (id, order_id, event, channel, recipient_id, recipient, body) "
                + "values (gen_random_uuid(), ?, 'order.routed', ?, ?, 'x', 'x')";
        run(app, insert, retailer, "LOG", retailer);
        run(app, insert, retailer, "EMAIL", retailer);
        Refusal.of(Refusal.UNIQUE, () -> run(app, insert, retailer, "LOG", retailer));
    }
}
