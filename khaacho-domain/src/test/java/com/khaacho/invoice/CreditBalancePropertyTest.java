package com.khaacho.invoice;

import static com.khaacho.invoice.InvoiceFixture.anInvoice;
import static com.khaacho.invoice.InvoiceFixture.credited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CreditBalancePropertyTest {

    @Property(tries = 300)
    void however_an_invoice_is_credited_its_notes_never_pass_it_and_end_at_its_total(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int lines) {
        Random random = new Random(seed);
        Invoice invoice = invoice(random, lines);
        List<CreditNote> notes = new ArrayList<>();
        List<Integer> open = unitsOf(invoice);
        while (!open.isEmpty()) {
            int lineNo = open.remove(random.nextInt(open.size()));
            notes.add(credited(invoice, notes, Map.of(lineNo, 1)));
            assertTrue(sum(notes).compareTo(invoice.totals().total()) <= 0);
            assertTrue(notes.get(notes.size() - 1).totals().vat().amount().signum() >= 0);
        }
        assertEquals(invoice.totals().total(), sum(notes));
    }

    private static Invoice invoice(Random random, int lines) {
        InvoiceFixture invoice =
                anInvoice().at(BigDecimal.valueOf(random.nextInt(2000), 2).toPlainString());
        for (int i = 0; i < lines; i++) {
            invoice.with(
                    1 + random.nextInt(5),
                    BigDecimal.valueOf(1 + random.nextInt(9999), 2).toPlainString());
        }
        return invoice.issued();
    }

    private static List<Integer> unitsOf(Invoice invoice) {
        List<Integer> units = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            for (int i = 0; i < line.quantity(); i++) {
                units.add(line.lineNo());
            }
        }
        return units;
    }

    private static Money sum(List<CreditNote> notes) {
        return notes.stream().map(note -> note.totals().total()).reduce(Money.zero(Money.NPR), Money::plus);
    }
}
