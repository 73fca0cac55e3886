package com.khaacho.migration;

import static com.khaacho.migration.Rows.one;
import static com.khaacho.migration.Rows.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

    private static Connection app;
    private static Connection reader;

    @BeforeAll
    static void migrate() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        app = database.asApp();
        reader = database.asReader();
    }

    @AfterAll
    static void close() throws SQLException {
        app.close();
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a int)",
                "create table public.t (a int)",
                "create schema s",
                "alter table party add a int",
                "drop table party",
                "truncate party",
                "create index on party (name)",
                "create function f() returns int language sql as 'select 1'",
                "create role r",
                "alter table orders detach partition orders_default",
                "select make_partition('orders', 'orders_x', 'a', 'b', 100)",
                "update flyway_schema_history set success = false"
            })
    void the_application_cannot_change_the_schema(String sql) {
        Refusal.of(Refusal.NO_PRIVILEGE, () -> run(app, sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from orders",
                "delete from orders_default",
                "update order_event set actor = 'x'",
                "delete from order_event",
                "delete from order_event_default",
                "update invoice set reason = 'x'",
                "delete from invoice",
                "update invoice_line set quantity = 1",
                "delete from invoice_line",
                "delete from invoice_series",
                "update ledger_entry set amount = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "delete from credit_account",
                "update payment set amount = 1",
                "delete from payment",
                "update dunning set level = 2",
                "delete from dunning",
                "update credit_limit_change set reason = 'x'",
                "delete from credit_limit_change",
                "update price_history_tier set price = 1",
                "delete from price_history_tier"
            })
    void the_application_deletes_no_order_invoice_or_account_and_rewrites_no_history(String sql) {
        Refusal.of(Refusal.NO_PRIVILEGE, () -> run(app, sql));
    }

    @Test
    void the_application_reads_and_writes_rows() throws SQLException {
        UUID id = UUID.randomUUID();
        run(app, "insert into party (id, kind, name) values (?, 'RETAILER', 'Asan Kirana')", id);
        run(app, "update party set district = 'Kathmandu' where id = ?", id);
        assertEquals("Kathmandu", one(app, "select district from party where id = ?", id));
        run(app, "delete from party where id = ?", id);
    }

    @Test
    void the_application_keeps_partitions_ahead() throws SQLException {
        assertEquals("0", one(app, "select ensure_partitions(3, 7)"));
        assertEquals("0", one(app, "select drop_expired_partitions(90)"));
    }

    @Test
    void the_reader_reads_and_changes_nothing() throws SQLException {
        assertEquals("0", one(reader, "select count(*) from orders"));
        Refusal.of(Refusal.READ_ONLY, () -> run(reader, "delete from party"));
        run(reader, "set default_transaction_read_only = off");
        Refusal.of(Refusal.NO_PRIVILEGE, () -> run(reader, "delete from party"));
        Refusal.of(Refusal.NO_PRIVILEGE, () -> run(reader, "select ensure_partitions(1, 1)"));
    }
}
