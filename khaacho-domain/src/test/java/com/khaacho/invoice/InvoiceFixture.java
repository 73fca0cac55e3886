package com.khaacho.invoice;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.shared.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code anInvoice().with(3, "120.50").issued()}. */
final class InvoiceFixture {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final List<InvoiceLine> lines = new ArrayList<>();
    private VatRate rate = VatRate.NEPAL;

    static InvoiceFixture anInvoice() {
        return new InvoiceFixture();
    }

    InvoiceFixture with(int quantity, String unitPrice) {
        lines.add(line(lines.size() + 1, quantity, unitPrice));
        return this;
    }

    InvoiceFixture at(String percent) {
        rate = new VatRate(new BigDecimal(percent));
        return this;
    }

    InvoiceDraft draft() {
        return new InvoiceDraft(UUID.randomUUID(), seller(), buyer(), DAY, PaymentTerms.CREDIT, DAY, rate, lines);
    }

    Invoice issued() {
        return new Invoice(new InvoiceNumber("KALI", DocumentKind.INVOICE, FiscalYear.of(DAY), 1), draft());
    }

    static CreditNote credited(Invoice invoice, List<CreditNote> earlier, Map<Integer, Integer> quantities) {
        CreditNoteDraft draft = new CreditBalance(invoice, earlier).credit(request(invoice, DAY, quantities));
        int next = earlier.size() + 1;
        return new CreditNote(new InvoiceNumber("KALI", DocumentKind.CREDIT_NOTE, FiscalYear.of(DAY), next), draft);
    }

    static CreditRequest request(Invoice invoice, LocalDate day, Map<Integer, Integer> quantities) {
        return new CreditRequest(UUID.randomUUID(), invoice.id(), day, "Came back", quantities);
    }

    static InvoiceLine line(int lineNo, int quantity, String unitPrice) {
        return new InvoiceLine(lineNo, "RICE-25", "Rice 25 kg", "चामल २५ किलो", quantity, new BigDecimal(unitPrice));
    }

    static Seller seller() {
        return new Seller(UUID.randomUUID(), "KALI", "Kalimati Khadya", "Kathmandu", new PanNumber("301234567"));
    }

    static Buyer buyer() {
        return new Buyer(UUID.randomUUID(), "Sagarmatha Store", "Lalitpur", null);
    }
}
