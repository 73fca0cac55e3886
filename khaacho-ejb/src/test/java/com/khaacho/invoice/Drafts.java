package com.khaacho.invoice;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.shared.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** {@code new Drafts().with("Rice", "चामल", 3, "120.50").draft()}. */
public final class Drafts {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final List<InvoiceLine> lines = new ArrayList<>();
    private Seller seller = new Seller(
            UUID.fromString("0190b4a2-0000-7000-8000-0000000000f1"),
            "KALI",
            "Kalimati Khadya Bhandar",
            "Kalimati 13, Kathmandu",
            new PanNumber("301234567"));
    private UUID retailer = UUID.fromString("0190b4a2-0000-7000-8000-0000000000f2");
    private LocalDate day = DAY;
    private PaymentTerms terms = PaymentTerms.CREDIT;
    private int days = 30;

    public Drafts of(UUID vendor, String code, UUID buyer) {
        seller = new Seller(vendor, code, seller.name(), seller.address(), seller.pan());
        retailer = buyer;
        return this;
    }

    public Drafts on(LocalDate date) {
        day = date;
        return this;
    }

    public Drafts cashOnDelivery() {
        terms = PaymentTerms.CASH_ON_DELIVERY;
        days = 0;
        return this;
    }

    public Drafts with(String name, String nameNe, int quantity, String unitPrice) {
        int next = lines.size() + 1;
        lines.add(new InvoiceLine(next, "SKU-" + next, name, nameNe, quantity, new BigDecimal(unitPrice)));
        return this;
    }

    public InvoiceDraft draft() {
        return draft(UUID.randomUUID());
    }

    public InvoiceDraft draft(UUID id) {
        Buyer buyer =
                new Buyer(retailer, "Sagarmatha Departmental Store", "Pulchok, Lalitpur", new PanNumber("609876543"));
        return new InvoiceDraft(id, seller, buyer, day, terms, day.plusDays(days), VatRate.NEPAL, lines);
    }

    /** With number 42, always the same. */
    public Invoice issued() {
        InvoiceNumber number = new InvoiceNumber(seller.code(), DocumentKind.INVOICE, FiscalYear.of(day), 42);
        return new Invoice(number, draft(UUID.fromString("0190b4a2-0000-7000-8000-0000000000f3")));
    }
}
