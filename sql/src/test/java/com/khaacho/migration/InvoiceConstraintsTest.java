package com.khaacho.migration;

import static com.khaacho.migration.Rows.one;
import static com.khaacho.migration.Rows.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses on its own, whatever the application thinks. */
class InvoiceConstraintsTest {

    private static TestDatabase database;

    private final UUID vendor = UUID.randomUUID();
    private final UUID retailer = UUID.randomUUID();
    private Connection app;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void aSeriesForEachKind() throws SQLException {
        app = database.asApp();
        run(
                app,
                "insert into party (id, kind, name) values (?, 'RETAILER', 'R'), (?, 'VENDOR', 'V')",
                retailer,
                vendor);
        for (String kind : new String[] {"INVOICE", "CREDIT_NOTE"}) {
            run(
                    app,
                    "insert into invoice_series values (?, ?, '2083/84', ?, 0)",
                    vendor,
                    kind,
                    "V"
                            + vendor.toString()
                                    .substring(24)
                                    .toUpperCase(Locale.ROOT)
                                    .substring(1));
        }
        app.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        app.rollback();
        app.close();
    }

    @Test
    void a_number_needs_the_one_before_it() throws SQLException {
        invoice(1);
        invoice(2);
        Refusal.of(Refusal.FOREIGN_KEY, () -> invoice(4));
    }

    @Test
    void a_number_is_given_once() throws SQLException {
        invoice(1);
        Refusal.of(Refusal.UNIQUE, () -> invoice(1));
    }

    @Test
    void a_series_goes_on_by_one_and_keeps_its_code() throws SQLException {
        run(app, "update invoice_series set last_number = last_number + 1 where vendor_id = ?", vendor);
        app.commit();
        for (String change :
                new String[] {"last_number = 3", "last_number = 1", "last_number = 0", "vendor_code = 'AA'"}) {
            Refusal.of(
                    Refusal.RESTRICTED,
                    () -> run(app, "update invoice_series set " + change + " where vendor_id = ?", vendor));
            app.rollback();
        }
    }

    @Test
    void two_vendors_cannot_number_alike() throws SQLException {
        UUID other = UUID.randomUUID();
        run(app, "insert into party (id, kind, name) values (?, 'VENDOR', 'V')", other);
        Refusal.of(
                Refusal.UNIQUE,
                () -> run(
                        app,
                        "insert into invoice_series select ?, kind, fiscal_year, vendor_code, 0 "
                                + "from invoice_series where vendor_id = ? and kind = 'INVOICE'",
                        other,
                        vendor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update invoice set reason = 'x'",
                "update invoice_line set quantity = 1",
                "delete from invoice_line",
                "delete from invoice"
            })
    void even_the_owner_changes_no_invoice(String statement) throws SQLException {
        try (Connection owner = database.asOwner()) {
            Refusal.of(Refusal.RESTRICTED, () -> run(owner, statement));
        }
    }

    @Test
    void no_line_is_added_to_an_issued_invoice() throws SQLException {
        UUID invoice = invoice(1);
        app.commit();
        Refusal.of(Refusal.CHECK, () -> line(invoice, 2, 1, "1.00"));
    }

    @Test
    void an_invoice_without_lines_is_not_committed() throws SQLException {
        head(UUID.randomUUID(), "INVOICE", 1, "30.00", null);
        Refusal.of(Refusal.CHECK, () -> app.commit());
    }

    @Test
    void the_lines_are_what_the_invoice_says() throws SQLException {
        UUID invoice = UUID.randomUUID();
        head(invoice, "INVOICE", 1, "29.00", null);
        Refusal.of(Refusal.CHECK, () -> line(invoice, 1, 3, "10.00"));
    }

    @Test
    void credit_notes_together_take_back_no_more_than_was_billed() throws SQLException {
        UUID invoice = invoice(1);
        note(invoice, 1, 1, 2, "10.00");
        app.commit();
        Refusal.of(Refusal.CHECK, () -> note(invoice, 2, 1, 2, "10.00"));
        app.rollback();
        note(invoice, 2, 1, 1, "10.00");
        app.commit();
        assertEquals("30.00", one(app, "select sum(goods) from invoice where corrects_id = ?", invoice));
    }

    @Test
    void a_credit_note_keeps_to_the_lines_and_prices_of_its_invoice() throws SQLException {
        UUID invoice = invoice(1);
        app.commit();
        Refusal.of(Refusal.CHECK, () -> note(invoice, 1, 2, 1, "10.00"));
        app.rollback();
        Refusal.of(Refusal.CHECK, () -> note(invoice, 1, 1, 1, "11.00"));
    }

    @Test
    void a_credit_note_corrects_an_invoice_and_an_invoice_nothing() throws SQLException {
        UUID invoice = invoice(1);
        UUID note = note(invoice, 1, 1, 1, "10.00");
        app.commit();
        Refusal.of(Refusal.CHECK, () -> head(UUID.randomUUID(), "CREDIT_NOTE", 2, "10.00", null));
        app.rollback();
        Refusal.of(Refusal.CHECK, () -> head(UUID.randomUUID(), "INVOICE", 2, "10.00", invoice));
        app.rollback();
        Refusal.of(Refusal.CHECK, () -> note(note, 2, 1, 1, "10.00"));
    }

    /** Three units at 10.00. */
    private UUID invoice(int number) throws SQLException {
        UUID id = UUID.randomUUID();
        head(id, "INVOICE", number, "30.00", null);
        line(id, 1, 3, "10.00");
        return id;
    }

    private UUID note(UUID invoice, int number, int lineNo, int quantity, String price) throws SQLException {
        UUID id = UUID.randomUUID();
        String goods =
                new BigDecimal(price).multiply(BigDecimal.valueOf(quantity)).toPlainString();
        head(id, "CREDIT_NOTE", number, goods, invoice);
        line(id, lineNo, quantity, price);
        return id;
    }

    private void head(UUID id, String kind, int number, String goods, UUID corrects) throws SQLException {
        run(
                app,
                """
                insert into invoice (id, kind, vendor_id, vendor_code, fiscal_year, number, issued_on, seller_name,
                    seller_address, seller_pan, retailer_id, buyer_name, buyer_address, goods, vat_percent, vat, total,
                    corrects_id, reason)
                values (?, ?, ?, 'V1', '2083/84', ?, '2026-11-22', 'S', 'A', '301234567', ?, 'B', 'A', ?::numeric, 0, 0,
                    ?::numeric, ?::uuid, ?)
                """,
                id,
                kind,
                vendor,
                number,
                retailer,
                goods,
                goods,
                corrects == null ? null : corrects.toString(),
                corrects == null ? null : "Came back");
    }

    private void line(UUID invoice, int lineNo, int quantity, String price) throws SQLException {
        run(
                app,
                "insert into invoice_line (invoice_id, line_no, sku, description, quantity, unit_price) "
                        + "values (?, ?, 'X', 'X', ?, ?::numeric)",
                invoice,
                lineNo,
                quantity,
                price);
    }
}
