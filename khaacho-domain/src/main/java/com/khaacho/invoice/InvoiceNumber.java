package com.khaacho.invoice;

import com.khaacho.calendar.FiscalYear;
import java.util.Locale;
import java.util.Objects;

/**
 * The number of an invoice, {@code KALIMATI-2083/84-000042}, or of a credit note, {@code KALIMATI-2083/84-CN000042}.
 *
 * @param vendorCode as {@link Seller#code()}
 * @param sequence 1, 2, 3 ... without gap or double within vendor, kind and fiscal year; printed with at least six
 *     digits, so that lists sort as they were written
 */
public record InvoiceNumber(String vendorCode, DocumentKind kind, FiscalYear fiscalYear, int sequence) {

    public InvoiceNumber {
        Objects.requireNonNull(vendorCode, "vendorCode");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(fiscalYear, "fiscalYear");
        if (sequence < 1) {
            throw new IllegalArgumentException("Invoices are numbered from 1");
        }
    }

    @Override
    public String toString() {
        String mark = kind == DocumentKind.CREDIT_NOTE ? "CN" : "";
        return String.format(Locale.ROOT, "%s-%s-%s%06d", vendorCode, fiscalYear, mark, sequence);
    }
}
