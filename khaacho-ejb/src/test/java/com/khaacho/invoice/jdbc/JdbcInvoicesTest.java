package com.khaacho.invoice.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.CreditRequest;
import com.khaacho.invoice.Drafts;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceDraft;
import com.khaacho.invoice.InvoiceException;
import com.khaacho.invoice.Invoices;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcInvoicesTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final LocalDate LAST_DAY_OF_2082 = LocalDate.of(2026, 7, 16);

    private final UUID vendor = UUID.randomUUID();
    private final UUID retailer = UUID.randomUUID();
    private final String code = "V" + vendor.toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void aVendorAndARetailer() {
        POSTGRES.asOwner()
                .update(
                        "INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'V'), (?, 'RETAILER', 'R')",
                        vendor,
                        retailer);
    }

    @Test
    void an_invoice_reads_back_as_it_was_issued() {
        Invoice issued = committed(invoices -> invoices.issue(draft().draft()));
        assertEquals(code + "-2083/84-000001", issued.number().toString());
        assertEquals(Optional.of(issued), read().find(issued.id()));
        assertEquals(List.of(), read().creditNotesOf(issued));
    }

    @Test
    void a_credit_note_reads_back_and_has_a_series_of_its_own() {
        committed(invoices -> invoices.issue(draft().draft()));
        Invoice second = committed(invoices -> invoices.issue(draft().draft()));
        CreditNote note = committed(invoices -> invoices.credit(credit(second, Map.of(1, 2))));
        assertEquals(code + "-2083/84-CN000001", note.number().toString());
        assertEquals(List.of(note), read().creditNotesOf(second));
    }

    @Test
    void each_fiscal_year_begins_at_one() {
        committed(invoices -> invoices.issue(draft().on(LAST_DAY_OF_2082).draft()));
        Invoice next = committed(invoices ->
                invoices.issue(draft().on(LAST_DAY_OF_2082.plusDays(1)).draft()));
        assertEquals(code + "-2083/84-000001", next.number().toString());
    }

    @Test
    void a_rollback_gives_the_number_back() {
        try (TestTransaction lost = POSTGRES.transaction()) {
            new JdbcInvoices(lost.databases()).issue(draft().draft());
        }
        assertEquals(
                1,
                committed(invoices -> invoices.issue(draft().draft())).number().sequence());
    }

    @Test
    void two_vendors_with_one_code_are_told_apart() {
        committed(invoices -> invoices.issue(draft().draft()));
        UUID other = UUID.randomUUID();
        POSTGRES.asOwner().update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'O')", other);
        Drafts same = new Drafts().of(other, code, retailer).with("Salt 1 kg", null, 10, "20");
        InvoiceException refused =
                assertThrows(InvoiceException.class, () -> committed(invoices -> invoices.issue(same.draft())));
        assertEquals(InvoiceException.Code.VENDOR_CODE_TAKEN, refused.code());
    }

    @Test
    void billing_the_same_twice_makes_one_invoice() {
        InvoiceDraft draft = draft().draft();
        Invoice first = committed(invoices -> invoices.issue(draft));
        assertEquals(first, committed(invoices -> invoices.issue(draft)));
        assertEquals(
                2,
                committed(invoices -> invoices.issue(draft().draft())).number().sequence());
    }

    @Test
    void crediting_the_same_twice_makes_one_note() {
        Invoice invoice = committed(invoices -> invoices.issue(draft().draft()));
        CreditRequest request = credit(invoice, Map.of(1, 2));
        CreditNote first = committed(invoices -> invoices.credit(request));
        assertEquals(first, committed(invoices -> invoices.credit(request)));
        assertEquals(List.of(first), read().creditNotesOf(invoice));
    }

    @Test
    void crediting_too_much_or_nothing_known_changes_nothing() {
        Invoice invoice = committed(invoices -> invoices.issue(draft().draft()));
        committed(invoices -> invoices.credit(credit(invoice, Map.of(1, 2))));
        assertEquals(InvoiceException.Code.CREDIT_EXCEEDS_INVOICE, refusal(credit(invoice, Map.of(1, 2))));
        CreditRequest unknown = new CreditRequest(UUID.randomUUID(), UUID.randomUUID(), Drafts.DAY, "x", Map.of(1, 1));
        assertEquals(InvoiceException.Code.UNKNOWN_INVOICE, refusal(unknown));
        CreditNote next = committed(invoices -> invoices.credit(credit(invoice, Map.of(1, 1))));
        assertEquals(2, next.number().sequence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE invoice SET total = 1",
                "UPDATE invoice_line SET quantity = 1",
                "DELETE FROM invoice",
                "DELETE FROM invoice_line",
                "DELETE FROM invoice_series",
                "TRUNCATE invoice, invoice_line"
            })
    void the_application_changes_and_deletes_nothing(String statement) {
        committed(invoices -> invoices.issue(draft().draft()));
        Sql app = POSTGRES.databases().write();
        assertEquals(
                "42501",
                assertThrows(SqlException.class, () -> app.update(statement)).state());
    }

    private InvoiceException.Code refusal(CreditRequest request) {
        return assertThrows(InvoiceException.class, () -> committed(invoices -> invoices.credit(request)))
                .code();
    }

    private Drafts draft() {
        return new Drafts()
                .of(vendor, code, retailer)
                .with("Rice 25 kg", "चामल २५ किलो", 3, "1520.50")
                .with("Salt 1 kg", null, 10, "20");
    }

    private static CreditRequest credit(Invoice invoice, Map<Integer, Integer> quantities) {
        return new CreditRequest(UUID.randomUUID(), invoice.id(), Drafts.DAY, "Came back", quantities);
    }

    private static Invoices read() {
        return new JdbcInvoices(POSTGRES.databases());
    }

    private static <T> T committed(Function<Invoices, T> work) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            T result = work.apply(new JdbcInvoices(transaction.databases()));
            transaction.commit();
            return result;
        }
    }
}
