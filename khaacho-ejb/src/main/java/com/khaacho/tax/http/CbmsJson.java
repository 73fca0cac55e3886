package com.khaacho.tax.http;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.calendar.NepaliDate;
import com.khaacho.invoice.InvoiceTotals;
import com.khaacho.tax.TaxBill;
import com.khaacho.tax.TaxBill.Correction;
import com.khaacho.tax.TaxSettings;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Documents as CBMS wants them: days in Bikram Sambat with dots, amounts as numbers with two decimals. */
final class CbmsJson {

    /** What is sent later than that after its issue is not sent in real time. */
    private static final Duration REAL_TIME = Duration.ofMinutes(5);

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** Kinds of sales that Khaacho does not have: it sells goods within Nepal, under VAT or exempt from it. */
    private static final List<String> NEVER =
            List.of("excisable_amount", "excise", "taxable_sales_hst", "hst", "amount_for_esf", "esf", "export_sales");

    private CbmsJson() {}

    static byte[] of(TaxBill bill, TaxSettings settings, Instant now) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("username", settings.username())
                .add("password", settings.password())
                .add("seller_pan", bill.sellerPan().digits())
                .add("buyer_pan", bill.buyerPan() == null ? "" : bill.buyerPan().digits())
                .add("buyer_name", bill.buyerName())
                .add("fiscal_year", year(bill.number().fiscalYear()));
        if (bill.correction() == null) {
            json.add("invoice_number", bill.number().toString()).add("invoice_date", day(bill.issuedOn()));
        } else {
            correct(json, bill, bill.correction());
        }
        sums(json, bill.totals());
        boolean isRealTime = !now.isAfter(bill.issuedAt().plus(REAL_TIME));
        String clientTime = LocalDateTime.ofInstant(now, NepaliDate.ZONE)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        json.add("isrealtime", isRealTime).add("datetimeclient", clientTime);
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void correct(JsonObjectBuilder json, TaxBill note, Correction correction) {
        String invoice = correction.invoice().toString();
        json.add("invoice_number", invoice)
                .add("invoice_date", day(correction.invoicedOn()))
                .add("ref_invoice_number", invoice)
                .add("credit_note_number", note.number().toString())
                .add("credit_note_date", day(note.issuedOn()))
                .add("reason_for_return", correction.reason());
    }

    private static void sums(JsonObjectBuilder json, InvoiceTotals totals) {
        boolean isTaxed = totals.rate().percent().signum() > 0;
        BigDecimal goods = totals.goods().amount();
        json.add("total_sales", totals.total().amount())
                .add("taxable_sales_vat", isTaxed ? goods : NOTHING)
                .add("vat", totals.vat().amount())
                .add("tax_exempted_sales", isTaxed ? NOTHING : goods);
        NEVER.forEach(kind -> json.add(kind, NOTHING));
    }

    /** {@code 2083.084} for 2083/84. */
    static String year(FiscalYear year) {
        return String.format(Locale.ROOT, "%04d.%03d", year.startYear(), (year.startYear() + 1) % 1000);
    }

    /** {@code 2083.08.06}. */
    static String day(LocalDate day) {
        return NepaliDate.of(day).toString().replace('-', '.');
    }
}
