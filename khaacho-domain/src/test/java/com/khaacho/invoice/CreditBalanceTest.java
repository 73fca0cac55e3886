package com.khaacho.invoice;

import static com.khaacho.invoice.InvoiceFixture.DAY;
import static com.khaacho.invoice.InvoiceFixture.anInvoice;
import static com.khaacho.invoice.InvoiceFixture.credited;
import static com.khaacho.invoice.InvoiceFixture.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.invoice.InvoiceException.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreditBalanceTest {

    private final Invoice invoice = anInvoice().with(3, "0.04").with(2, "100").issued();

    @Test
    void a_note_repeats_the_invoices_lines_at_the_credited_quantities() {
        CreditNote note = credited(invoice, List.of(), Map.of(2, 1));
        assertEquals(List.of(invoice.lines().get(1).of(1)), note.lines());
        assertEquals(new BigDecimal("100.00"), note.totals().goods().amount());
        assertEquals(new BigDecimal("13.00"), note.totals().vat().amount());
        assertEquals(invoice.buyer(), note.buyer());
    }

    @Test
    void notes_together_take_back_no_more_of_a_line_than_was_billed() {
        CreditNote first = credited(invoice, List.of(), Map.of(2, 1));
        CreditBalance balance = new CreditBalance(invoice, List.of(first));
        assertEquals(1, balance.open(2));
        assertEquals(3, balance.open(1));
        assertEquals(Code.CREDIT_EXCEEDS_INVOICE, refusal(balance, DAY, Map.of(2, 2)));
        assertEquals(Code.CREDIT_EXCEEDS_INVOICE, refusal(balance, DAY, Map.of(1, 3, 2, 2)));
    }

    @Test
    void a_credited_invoice_has_nothing_left() {
        CreditNote whole = credited(invoice, List.of(), Map.of(1, 3, 2, 2));
        assertEquals(invoice.totals(), whole.totals());
        assertEquals(
                Code.CREDIT_EXCEEDS_INVOICE, refusal(new CreditBalance(invoice, List.of(whole)), DAY, Map.of(1, 1)));
    }

    @Test
    void unknown_lines_and_empty_notes_are_refused() {
        CreditBalance balance = new CreditBalance(invoice, List.of());
        assertEquals(Code.UNKNOWN_INVOICE_LINE, refusal(balance, DAY, Map.of(3, 1)));
        assertEquals(Code.NOTHING_TO_CREDIT, refusal(balance, DAY, Map.of()));
        assertEquals(Code.NOTHING_TO_CREDIT, refusal(balance, DAY, Map.of(1, 0)));
        assertEquals(Code.NOTHING_TO_CREDIT, refusal(balance, DAY, Map.of(1, -1)));
    }

    @Test
    void a_note_is_not_older_than_its_invoice() {
        CreditBalance balance = new CreditBalance(invoice, List.of());
        assertEquals(Code.CREDIT_BEFORE_INVOICE, refusal(balance, DAY.minusDays(1), Map.of(1, 1)));
    }

    private Code refusal(CreditBalance balance, LocalDate day, Map<Integer, Integer> quantities) {
        return assertThrows(InvoiceException.class, () -> balance.credit(request(invoice, day, quantities)))
                .code();
    }
}
