package com.khaacho.invoice;

import static com.khaacho.invoice.InvoiceFixture.anInvoice;
import static com.khaacho.invoice.InvoiceFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.shared.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

    @Test
    void vat_is_broken_out_of_the_sum_of_the_lines() {
        InvoiceTotals totals =
                anInvoice().with(3, "120.50").with(2, "99.99").issued().totals();
        assertEquals(new BigDecimal("561.48"), totals.goods().amount());
        assertEquals(new BigDecimal("72.99"), totals.vat().amount());
        assertEquals(new BigDecimal("634.47"), totals.total().amount());
    }

    /** By line it would be 0.01 for each, 0.03 too much. */
    @Test
    void vat_is_rounded_once_for_the_invoice() {
        InvoiceFixture invoice = anInvoice();
        for (int i = 0; i < 5; i++) {
            invoice.with(1, "0.04");
        }
        assertEquals(new BigDecimal("0.03"), invoice.issued().totals().vat().amount());
    }

    @ParameterizedTest
    @CsvSource({"0.50, 13, 0.07", "0.03, 13, 0.00", "0.04, 13, 0.01", "100.00, 0, 0.00", "1.00, 12.5, 0.13"})
    void half_a_paisa_goes_up(String goods, String percent, String vat) {
        assertEquals(
                new BigDecimal(vat),
                anInvoice().at(percent).with(1, goods).issued().totals().vat().amount());
    }

    @Test
    void the_number_names_vendor_year_and_place_in_the_series() {
        FiscalYear year = new FiscalYear(2083);
        assertEquals("KALI-2083/84-000042", new InvoiceNumber("KALI", DocumentKind.INVOICE, year, 42).toString());
        assertEquals(
                "KALI-2083/84-CN1000042",
                new InvoiceNumber("KALI", DocumentKind.CREDIT_NOTE, year, 1_000_042).toString());
    }

    @Test
    void it_bears_both_dates_and_a_number_of_its_own_year() {
        Invoice invoice = anInvoice().with(1, "1").issued();
        assertEquals("2083-08-06", invoice.issuedOnInNepal().toString());
        InvoiceNumber lastYears = new InvoiceNumber("KALI", DocumentKind.INVOICE, new FiscalYear(2082), 1);
        assertThrows(IllegalArgumentException.class, () -> new Invoice(lastYears, invoice.content()));
        InvoiceNumber notes = new InvoiceNumber("KALI", DocumentKind.CREDIT_NOTE, new FiscalYear(2083), 1);
        assertThrows(IllegalArgumentException.class, () -> new Invoice(notes, invoice.content()));
    }

    @Test
    void an_invoice_without_lines_or_with_one_twice_or_with_too_many_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> anInvoice().draft());
        List<InvoiceLine> twice = List.of(line(1, 1, "1"), line(1, 1, "1"));
        assertThrows(IllegalArgumentException.class, () -> draft(twice));
        InvoiceFixture long500 = anInvoice();
        for (int i = 0; i < 500; i++) {
            long500.with(1, "1");
        }
        assertEquals(500, long500.draft().lines().size());
        assertThrows(IllegalArgumentException.class, () -> long500.with(1, "1"));
    }

    @Test
    void a_total_that_no_column_holds_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> anInvoice().with(1_000_000, "999999.99").draft());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1000001, 1", "1, 0", "1, -1"})
    void a_line_needs_a_quantity_and_a_price(int quantity, String price) {
        assertThrows(IllegalArgumentException.class, () -> line(1, quantity, price));
    }

    @Test
    void a_price_finer_than_a_paisa_is_refused() {
        assertThrows(ArithmeticException.class, () -> line(1, 1, "0.005"));
    }

    @Test
    void nothing_changes_an_invoice_from_outside() {
        List<InvoiceLine> lines = new ArrayList<>(List.of(line(1, 1, "1")));
        InvoiceDraft draft = draft(lines);
        lines.clear();
        assertEquals(1, draft.lines().size());
        assertThrows(UnsupportedOperationException.class, () -> draft.lines().clear());
    }

    @Test
    void terms_without_a_due_date_are_refused_and_the_other_way_round() {
        List<InvoiceLine> lines = List.of(line(1, 3, "120.50"));
        LocalDate day = LocalDate.of(2026, 11, 22);
        for (boolean named : List.of(true, false)) {
            PaymentTerms terms = named ? PaymentTerms.CREDIT : null;
            LocalDate due = named ? null : day;
            UUID id = UUID.randomUUID();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new InvoiceDraft(
                            id,
                            InvoiceFixture.seller(),
                            InvoiceFixture.buyer(),
                            day,
                            terms,
                            due,
                            VatRate.NEPAL,
                            lines));
        }
    }

    @ParameterizedTest
    @CsvSource({"12345678", "1234567890", "12345678a", "१२३४५६७८९"})
    void a_pan_has_nine_digits(String pan) {
        assertThrows(IllegalArgumentException.class, () -> new PanNumber(pan));
    }

    private static InvoiceDraft draft(List<InvoiceLine> lines) {
        return new InvoiceDraft(
                UUID.randomUUID(),
                InvoiceFixture.seller(),
                InvoiceFixture.buyer(),
                LocalDate.of(2026, 11, 22),
                null,
                null,
                VatRate.NEPAL,
                lines);
    }
}
