package com.khaacho.chaos.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.postgres.OrderDatabase;
import com.khaacho.launcher.postgres.PostgresServer;
import com.khaacho.migration.SqlScript;
import com.khaacho.sample.DemoPasswords;
import com.khaacho.sample.SampleData;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseInvariantsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FIRST_PORT = Integer.getInteger("khaacho.test.port", 22_000) + 30;
    private static final String ORDER = "019ab000-0000-7000-8000-000000000001";
    private static final String RICE =
            "(select id from offer where vendor_id = '00000000-0000-4000-8000-00000000000b')";

    private static final String ENTRY =
            """
            insert into ledger_entry (cause_step, actor, occurred_at, retailer_id, kind, debit_account, credit_account,
                amount, cause_id)
            values (9, 'user:test', now(), '00000000-0000-4000-8000-00000000000a',
            """;

    private static final String PAYMENT =
            """
            insert into payment (id, retailer_id, reference, amount, received_on, recorded_by, recorded_at)
            values (%s, '00000000-0000-4000-8000-00000000000a', 'NEFT-1', 50, '2026-11-23', 'test', now())
            """;

    private static final String SERIES =
            """
            insert into invoice_series (vendor_id, kind, fiscal_year, vendor_code, last_number)
            values ('00000000-0000-4000-8000-00000000000b', 'INVOICE', '2083/84', 'WS', %d)
            """;

    private static final String INVOICE =
            """
            insert into invoice (id, kind, vendor_id, vendor_code, fiscal_year, number, issued_on, seller_name,
                seller_address, seller_pan, retailer_id, buyer_name, buyer_address, goods, vat_percent, vat, total)
            values (gen_random_uuid(), 'INVOICE', '00000000-0000-4000-8000-00000000000b', 'WS', '2083/84', 2, '2026-11-23',
                'Wholesaler', 'Kaski', '600102947', '00000000-0000-4000-8000-00000000000a', 'Shop', 'Kaski', 300, 13, 39, 339)
            """;

    @TempDir
    private static Path home;

    private static PostgresServer server;
    private static Connection owner;

    @BeforeAll
    static void fill_a_database() throws SQLException {
        Installation installation = Installation.at(home, Ports.startingAt(FIRST_PORT));
        server = new PostgresServer(installation);
        start();
        // Ours forbids two-phase commit; here one transaction is to be left prepared.
        try (Connection superuser = server.connect("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter system set max_prepared_transactions = 5");
        }
        server.stop();
        start();
        OrderDatabase.bringUpToDate(server, installation);
        owner = DriverManager.getConnection(
                installation.postgresUrl(Installation.DATABASE),
                OrderDatabase.OWNER,
                installation.secrets().password(OrderDatabase.OWNER));
        SampleData.load(owner, DemoPasswords.random());
        execute(SqlScript.ofResource("/com/khaacho/chaos/invariants/healthy.sql")
                .statements(Map.of()));
    }

    private static void start() {
        server.start();
        server.awaitReady(PATIENCE);
    }

    @AfterAll
    static void end() throws SQLException {
        if (owner != null) {
            owner.close();
        }
        server.kill();
    }

    @BeforeEach
    void plant_in_a_transaction() throws SQLException {
        owner.setAutoCommit(false);
    }

    @AfterEach
    void leave_nothing_behind() throws SQLException {
        owner.rollback();
        owner.setAutoCommit(true);
    }

    @Test
    void a_healthy_database_breaks_nothing() {
        for (Method invariant : invariants()) {
            assertEquals(List.of(), look(invariant.getName()), invariant.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("plants")
    void a_planted_violation_is_found(Plant plant) throws SQLException {
        execute(plant.sql());
        List<Violation> found = look(plant.invariant());
        assertTrue(found.stream().anyMatch(v -> v.toString().contains(plant.finding())), "found " + found);
    }

    @Test
    void a_prepared_transaction_is_found() throws SQLException {
        execute(List.of("create table half (id int)", "prepare transaction 'forgotten'"));
        List<Violation> found = look("no_prepared_transaction_in_the_database");
        owner.commit();
        owner.setAutoCommit(true);
        execute(List.of("rollback prepared 'forgotten'"));
        owner.setAutoCommit(false);
        assertEquals(1, found.size());
        assertEquals("forgotten", found.get(0).subject());
    }

    @Test
    void every_invariant_has_a_planted_violation() {
        List<String> planted = Stream.concat(
                        plants().map(Plant::invariant), Stream.of("no_prepared_transaction_in_the_database"))
                .toList();
        for (Method invariant : invariants()) {
            assertTrue(planted.contains(invariant.getName()), invariant.getName());
        }
    }

    static Stream<Plant> plants() {
        return Stream.of(
                history("delete from order_event where seq = 2", "transition 2 has number 3"),
                history("update order_event set from_status = 'HELD' where seq = 4", "starts at HELD after APPROVED"),
                history(
                        "update order_event set to_status = 'CONFIRMED' where seq = 4",
                        "from APPROVED to CONFIRMED is illegal"),
                history("delete from order_event where seq = 4", "its history ends at APPROVED"),
                history("delete from order_event", "its history ends at nothing"),
                history("delete from orders where id = '%s'", "has a history and no row"),
                plant(
                        "no_order_stands_between_two_stages",
                        "update orders set status = 'RECEIVED' where id = '%s'",
                        "is still RECEIVED"),
                plant(
                        "no_order_stands_between_two_stages",
                        "update orders set status = 'PARSED' where id = '%s'",
                        "is still PARSED"),
                plant(
                        "no_order_stands_between_two_stages",
                        "update orders set status = 'APPROVED' where id = '%s'",
                        "is still APPROVED"),
                plant(
                        "no_order_stands_between_two_stages",
                        "insert into order_event_outbox (order_id, seq) values ('%s', 4)",
                        "transition 4 was never told"),
                history(
                        "insert into order_event (order_id, seq, vendor_order_id, from_status, to_status, actor) values"
                                + " ('%s', 5, '019ab000-0000-7000-8000-000000000002', 'PLACED', 'DISPATCHED', 'user:x')",
                        "from PLACED to DISPATCHED is illegal"),
                history(
                        "insert into order_event (order_id, seq, vendor_order_id, from_status, to_status, actor) values"
                                + " ('%s', 5, '019ab000-0000-7000-8000-000000000002', 'PLACED', 'ACCEPTED', 'user:x')",
                        "is PLACED, but its history ends at ACCEPTED"),
                lines(
                        "update orders set status = 'APPROVED' where id = '%s'; update order_line set backordered = 1"
                                + " where order_id = '%s'",
                        "APPROVED: line 1"),
                lines(
                        "update order_line set backordered = 1 where order_id = '%s'",
                        "asks for 5, 3 with vendors, 1 back-ordered"),
                lines("update vendor_order set status = 'DECLINED' where order_id = '%s'", "0 with vendors"),
                lines(
                        "update vendor_order set status = 'DELIVERED' where order_id = '%s'",
                        "of its line 1 nobody knows what is delivered"),
                lines(
                        "update vendor_order_line set delivered = 1"
                                + " where vendor_order_id = '019ab000-0000-7000-8000-000000000002'",
                        "asks for 5, 1 with vendors"),
                lines("update orders set status = 'HELD' where id = '%s'", "HELD: line 1"),
                lines(
                        "update vendor_order_line set line_no = 7 where unit_price = 100 and quantity = 3",
                        "vendors have line 7"),
                plant(
                        "totals_are_the_sum_of_their_lines",
                        "update vendor_order set total = 299 where order_id = '%s'",
                        "says 299.00, its lines 300.00"),
                plant(
                        "totals_are_the_sum_of_their_lines",
                        "update orders set total = 301 where id = '%s'",
                        "says 301.00, its vendor orders 300.00"),
                plant("totals_are_the_sum_of_their_lines", "delete from orders where id = '%s'", "belongs to no order"),
                credit(
                        "update credit_account set reserved = 338 where credit_limit = 1000",
                        "338.00 reserved, its orders hold 339.00"),
                credit("delete from credit_account where credit_limit = 1000", "its orders hold 339.00"),
                credit(
                        "update orders set status = 'CANCELLED' where id = '%s'",
                        "is CANCELLED with total 300.00 and open bills 339.00 and holds 339.00"),
                credit("update orders set credit_reserved = 0 where id = '%s'", "and holds 0"),
                credit(
                        "update vendor_order set status = 'DELIVERED' where order_id = '%s'",
                        "and open bills 0 and holds"),
                credit(
                        "insert into order_event (order_id, seq, vendor_order_id, from_status, to_status, actor) values"
                                + " ('%s', 5, '019ab000-0000-7000-8000-000000000002', 'DISPATCHED', 'DELIVERED', 'user:x')",
                        "came for 339.00 with VAT, 0 is owed"),
                ledger(
                        "update credit_account set reserved = 338 where credit_limit = 1000",
                        "338.00 reserved and 0.00 owed, its ledger comes to 339.00 and 0"),
                ledger(
                        "update credit_account set unapplied = 5 where credit_limit = 1000",
                        "339.00 reserved and -5.00 owed, its ledger comes to 339.00 and 0"),
                ledger(
                        "update orders set credit_reserved = 200 where id = '%s'",
                        "holds 200.00, its entries leave 339.00"),
                ledger(
                        ENTRY + "'RELEASE', 'COMMITMENTS', 'RESERVED', 100, '%s')",
                        "holds 339.00, its entries leave 239.00"),
                ledger(ENTRY + "'RESERVE', 'RESERVED', 'COMMITMENTS', 1, gen_random_uuid())", "its entries leave 1.00"),
                new Plant(
                        "ledger_entries_balance",
                        List.of(
                                "alter table ledger_entry drop constraint ledger_entry_pair",
                                ENTRY + "'RESERVE', 'RESERVED', 'RESERVED', 1, gen_random_uuid())"),
                        "RESERVE 1.00 NPR, debit RESERVED, credit RESERVED"),
                plant(
                        "ledger_entries_balance",
                        "update credit_account set currency = 'INR' where credit_limit = 1000",
                        "RESERVE 339.00 NPR"),
                new Plant(
                        "exposure_stays_within_the_limit",
                        List.of(
                                "alter table credit_account drop constraint credit_account_within_limit",
                                "update credit_account set receivable = 662 where credit_limit = 1000"),
                        "reserved 339.00 + receivable 662.00, limit 1000.00"),
                plant(
                        "reserved_stock_is_the_sum_of_open_vendor_orders",
                        "update offer set stock_reserved = 2 where id = " + RICE,
                        "2 reserved, open vendor orders hold 3"),
                plant(
                        "reserved_stock_is_the_sum_of_open_vendor_orders",
                        "update vendor_order set status = 'CANCELLED' where order_id = '%s'",
                        "3 reserved, open vendor orders hold 0"),
                new Plant(
                        "stock_is_never_oversold",
                        List.of(
                                "alter table offer drop constraint offer_stock_not_oversold",
                                "update offer set stock_reserved = 4 where id = " + RICE),
                        "4 reserved of 3 on hand"),
                key("update idempotency set order_id = '019ab000-0000-7000-8000-000000000003'", "an alias"),
                key("update idempotency set order_id = gen_random_uuid()", "does not exist"),
                key("update orders set alias_of = gen_random_uuid() where alias_of is not null", "no working order"),
                key("update orders set retailer_id = gen_random_uuid() where alias_of is not null", "of its retailer"),
                key("update orders set status = 'ROUTED' where alias_of is not null", "and yet ROUTED"),
                notified("update notification set status = 'SENDING' where status = 'SENT'", "is still SENDING"),
                notified("update notification set status = 'PENDING' where status = 'SENT'", "is still PENDING"),
                notified("delete from notification where status = 'SENT'", "its retailer was never told"),
                notified("update orders set status = 'CANCELLED' where id = '%s'", "is CANCELLED and its retailer"),
                notified(
                        "insert into order_event (order_id, seq, vendor_order_id, from_status, to_status, actor) values"
                                + " ('%s', 5, '019ab000-0000-7000-8000-000000000002', 'DISPATCHED', 'DELIVERED', 'user:x')",
                        "is delivered and its retailer was never told"),
                notified(
                        "update vendor_order set status = 'CANCELLED' where order_id = '%s'",
                        "is called off and its vendor was never told"),
                notified("delete from notification where status = 'UNCERTAIN'", "its vendor was never told"),
                invoiced(
                        List.of(
                                "update party set pan = '600102947', invoice_code = 'WS' where name = 'Wholesaler'",
                                "insert into order_event (order_id, seq, vendor_order_id, from_status, to_status, actor)"
                                        + " values ('%s', 5, '019ab000-0000-7000-8000-000000000002', 'DISPATCHED', 'DELIVERED',"
                                        + " 'user:x')"),
                        "came for 339.00 with VAT and is invoiced for nothing"),
                invoiced(
                        List.of("alter table invoice drop constraint invoice_no_gap", SERIES.formatted(2), INVOICE),
                        "INVOICE 2083/84: 1 documents, numbered 2 to 2"),
                invoiced(List.of(SERIES.formatted(1)), "has given number 1, its documents end at 0"),
                invoiced(
                        List.of(
                                "alter table invoice drop constraint invoice_no_gap, drop constraint invoice_number_key",
                                SERIES.formatted(3),
                                INVOICE.replace("'2083/84', 2", "'2083/84', 1"),
                                INVOICE.replace("'2083/84', 2", "'2083/84', 1"),
                                INVOICE.replace("'2083/84', 2", "'2083/84', 3")),
                        "INVOICE 2083/84: 3 documents, numbered 1 to 3"),
                printed(
                        List.of(
                                "update party set pan = '600102947', invoice_code = 'WS' where name = 'Wholesaler'",
                                ENTRY.replace("amount, cause_id)", "amount, cause_id, due_on)")
                                        + "'INVOICE', 'RECEIVABLE', 'SALES', 339, '019ab000-0000-7000-8000-000000000002',"
                                        + " '2026-12-22')"),
                        "INVOICE of 339.00 is posted, its document says nothing"),
                due(
                        "CASH_ON_DELIVERY",
                        "2026-12-23",
                        "on terms CASH_ON_DELIVERY, due on 2026-12-23, its invoice says nothing"),
                due("NET_7", "2026-12-01", "billed on 2026-11-23 on terms NET_7, due on 2026-12-01"),
                due("NET_90", "2027-02-21", "on terms NET_90, due on 2027-02-21"),
                due(null, "2026-11-23", "on terms CREDIT, due on 2026-11-23"),
                printed(
                        List.of(ENTRY + "'CREDIT_NOTE', 'SALES', 'RECEIVABLE', 11.30, gen_random_uuid())"),
                        "CREDIT_NOTE of 11.30 is posted, its document says nothing"),
                printed(
                        List.of("alter table invoice drop constraint invoice_no_gap", SERIES.formatted(2), INVOICE),
                        "INVOICE 2 of 339.00 is posted 0 times"),
                paid(
                        List.of(PAYMENT.formatted("gen_random_uuid()")),
                        "50.00 is recorded of retailer 00000000-0000-4000-8000-00000000000a, posted are nothing"),
                paid(
                        List.of(ENTRY + "'PAYMENT', 'CASH', 'RECEIVABLE', 50, gen_random_uuid())"),
                        "nothing is recorded of retailer nobody, posted are 50.00"),
                paid(
                        List.of(PAYMENT.formatted("'%s'"), ENTRY + "'PAYMENT', 'CASH', 'RECEIVABLE', 49, '%s')"),
                        "posted are 49.00 of 00000000-0000-4000-8000-00000000000a in 1 entries"),
                paid(
                        List.of(
                                PAYMENT.formatted("'%s'"),
                                ENTRY + "'PAYMENT', 'CASH', 'RECEIVABLE', 25, '%s')",
                                ENTRY.replace("(9,", "(8,") + "'PAYMENT', 'CASH', 'RECEIVABLE', 25, '%s')"),
                        "posted are 50.00 of 00000000-0000-4000-8000-00000000000a in 2 entries"),
                paid(
                        List.of(
                                "alter table payment drop constraint payment_reference_key",
                                PAYMENT.formatted("gen_random_uuid()"),
                                PAYMENT.formatted("gen_random_uuid()")),
                        "reference NEFT-1 is recorded 2 times"),
                new Plant(
                        "everybody_is_notified_once",
                        List.of(
                                "alter table notification drop constraint notification_once",
                                "insert into notification (id, order_id, event, channel, recipient_id, recipient, body)"
                                        + " select gen_random_uuid(), order_id, event, channel, recipient_id, recipient, body"
                                        + " from notification where status = 'SENT'"),
                        "2 notifications order.routed"));
    }

    private static Plant history(String sql, String finding) {
        return plant("a_history_is_a_legal_path", sql, finding);
    }

    private static Plant lines(String sql, String finding) {
        return plant("lines_are_accounted_for", sql, finding);
    }

    private static Plant credit(String sql, String finding) {
        return plant("reserved_credit_is_the_sum_of_the_orders", sql, finding);
    }

    private static Plant ledger(String sql, String finding) {
        return plant("the_ledger_replays_to_the_balances", sql, finding);
    }

    private static Plant key(String sql, String finding) {
        return plant("a_key_has_one_working_order", sql, finding);
    }

    private static Plant notified(String sql, String finding) {
        return plant("everybody_is_notified_once", sql, finding);
    }

    private static Plant invoiced(List<String> sql, String finding) {
        return new Plant(
                "deliveries_are_invoiced_without_gap",
                sql.stream().map(each -> each.replace("%s", ORDER)).toList(),
                finding);
    }

    private static Plant printed(List<String> sql, String finding) {
        return new Plant("what_is_owed_is_printed", sql, finding);
    }

    private static Plant due(String terms, String day, String finding) {
        String entry = ENTRY.replace("amount, cause_id)", "amount, cause_id, due_on)")
                .replace("now()", "'2026-11-23 12:00+05:45'");
        String bill = "'INVOICE', 'RECEIVABLE', 'SALES', 339, '019ab000-0000-7000-8000-000000000002', '" + day + "')";
        String named = terms == null ? "null" : "'" + terms + "'";
        return new Plant(
                "bills_are_due_as_agreed",
                List.of("update orders set payment_terms = " + named + " where id = '" + ORDER + "'", entry + bill),
                finding);
    }

    private static Plant paid(List<String> sql, String finding) {
        return new Plant(
                "payments_are_posted_once",
                sql.stream().map(each -> each.replace("%s", ORDER)).toList(),
                finding);
    }

    private static Plant plant(String invariant, String sql, String finding) {
        return new Plant(invariant, List.of(sql.replace("%s", ORDER)), finding);
    }

    private static List<Method> invariants() {
        return Arrays.stream(DatabaseInvariants.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Violation> look(String invariant) {
        try {
            DatabaseInvariants invariants = new DatabaseInvariants(owner);
            return (List<Violation>)
                    DatabaseInvariants.class.getMethod(invariant).invoke(invariants);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(invariant, e);
        }
    }

    private static void execute(List<String> statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What is done to the healthy database, and what must be said of it. */
    record Plant(String invariant, List<String> sql, String finding) {}
}
