package com.khaacho.migration;

import static com.khaacho.migration.Rows.one;
import static com.khaacho.migration.Rows.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two transactions at one invoice of three units, without the locks that the application takes before. */
class InvoiceLocksTest {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static TestDatabase database;

    private final UUID vendor = UUID.randomUUID();
    private final UUID retailer = UUID.randomUUID();
    private final UUID invoice = UUID.randomUUID();
    private Connection first;
    private Connection second;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void bill() throws SQLException {
        first = database.asApp();
        second = database.asApp();
        run(
                first,
                "insert into party (id, kind, name) values (?, 'RETAILER', 'R'), (?, 'VENDOR', 'V')",
                retailer,
                vendor);
        String code = "V" + vendor.toString().replace("-", "").substring(0, 11).toUpperCase(Locale.ROOT);
        run(first, "insert into invoice_series values (?, 'INVOICE', '2083/84', ?, 0)", vendor, code);
        first.setAutoCommit(false);
        second.setAutoCommit(false);
        run(
                first,
                """
                insert into invoice (id, kind, vendor_id, vendor_code, fiscal_year, number, issued_on, seller_name,
                    seller_address, seller_pan, retailer_id, buyer_name, buyer_address, goods, vat_percent, vat, total)
                values (?, 'INVOICE', ?, 'V1', '2083/84', 1, '2026-11-22', 'S', 'A', '301234567', ?, 'B', 'A', 30, 0, 0, 30)
                """,
                invoice,
                vendor,
                retailer);
        run(
                first,
                "insert into invoice_line (invoice_id, line_no, sku, description, quantity, unit_price)"
                        + " values (?, 1, 'X', 'X', 3, 10)",
                invoice);
        first.commit();
    }

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : new Connection[] {first, second}) {
            connection.rollback();
            connection.close();
        }
    }

    @Test
    void what_refers_to_the_invoice_does_not_wait_for_a_return_of_it() throws SQLException {
        lines(first, head(first), 2);
        run(second, "set local lock_timeout = '2s'");
        head(second);
        second.commit();
        assertEquals("2", one(first, "select count(*) from goods_return where invoice_id = ?", invoice));
    }

    @Test
    void two_returns_that_both_refer_to_the_invoice_already_wait_for_each_other_and_do_not_exceed_it()
            throws Exception {
        UUID one = head(first);
        UUID other = head(second);
        run(first, "set local lock_timeout = '2s'");
        lines(first, one, 2);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
            try {
                lines(second, other, 2);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        first.commit();
        ExecutionException refusal = assertThrows(ExecutionException.class, () -> waiting.get(20, TimeUnit.SECONDS));
        assertEquals(Refusal.CHECK, ((SQLException) refusal.getCause().getCause()).getSQLState());
        second.rollback();
        lines(second, head(second), 1);
        second.commit();
        assertEquals(
                "3",
                one(
                        first,
                        "select sum(quantity) from goods_return_line l join goods_return r"
                                + " on r.id = l.return_id where r.invoice_id = ?",
                        invoice));
    }

    @Test
    void a_return_counts_only_when_no_other_is_under_way() throws SQLException {
        lines(first, head(first), 2);
        UUID other = head(second);
        run(second, "set local lock_timeout = '200ms'");
        Refusal.of(LOCK_NOT_AVAILABLE, () -> lines(second, other, 1));
    }

    private UUID head(Connection connection) throws SQLException {
        UUID id = UUID.randomUUID();
        run(
                connection,
                "insert into goods_return (id, invoice_id, vendor_id, retailer_id, reported_by, reported_at)"
                        + " values (?, ?, ?, ?, 'sita', now())",
                id,
                invoice,
                vendor,
                retailer);
        return id;
    }

    private static void lines(Connection connection, UUID goods, int quantity) throws SQLException {
        run(
                connection,
                "insert into goods_return_line (return_id, line_no, reason, quantity) values (?, 1, 'OTHER', ?)",
                goods,
                quantity);
    }
}
