package com.khaacho.invoice;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.shared.Money;
import com.khaacho.shared.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * An invoice before it has its number.
 *
 * @param id made from what is billed, so that billing it again finds the invoice that is already there
 * @param issuedOn the day in Nepal; it decides the fiscal year
 * @param terms until when it is to be paid, or null on an invoice of before orders named any
 * @param dueOn the last day in Nepal on which it is paid in time, or null like the terms
 * @param lines 1 to 500, each number once
 */
public record InvoiceDraft(
        UUID id,
        Seller seller,
        Buyer buyer,
        LocalDate issuedOn,
        PaymentTerms terms,
        LocalDate dueOn,
        VatRate rate,
        List<InvoiceLine> lines) {

    /** numeric(14,2), as every amount is stored. */
    private static final Money LARGEST = Money.npr(new BigDecimal("999999999999.99"));

    public InvoiceDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(seller, "seller");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(rate, "rate");
        if ((terms == null) != (dueOn == null)) {
            throw new IllegalArgumentException("Terms without a due date, or the other way round");
        }
        lines = List.copyOf(lines);
        requireEachOnce(lines);
        if (InvoiceTotals.of(lines, rate).total().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("An invoice's total has at most twelve digits before the point");
        }
    }

    public FiscalYear fiscalYear() {
        return FiscalYear.of(issuedOn);
    }

    static void requireEachOnce(List<InvoiceLine> lines) {
        if (lines.isEmpty() || lines.size() > InvoiceLine.MAX_LINES) {
            throw new IllegalArgumentException("An invoice has 1 to " + InvoiceLine.MAX_LINES + " lines");
        }
        Set<Integer> numbers = new HashSet<>();
        for (InvoiceLine line : lines) {
            if (!numbers.add(line.lineNo())) {
                throw new IllegalArgumentException("Line " + line.lineNo() + " stands there twice");
            }
        }
    }
}
