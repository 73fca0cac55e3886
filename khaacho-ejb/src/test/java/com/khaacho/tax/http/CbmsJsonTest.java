package com.khaacho.tax.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.invoice.DocumentKind;
import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.invoice.InvoiceTotals;
import com.khaacho.invoice.PanNumber;
import com.khaacho.invoice.VatRate;
import com.khaacho.shared.Money;
import com.khaacho.tax.TaxBill;
import com.khaacho.tax.TaxSettings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The published fields of CBMS, literally. */
class CbmsJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant ISSUED = Instant.parse("2026-11-22T08:15:30.5Z");
    private static final TaxSettings SETTINGS =
            new TaxSettings(URI.create("https://office"), "kalimati", "secret", Duration.ofSeconds(1));

    @Test
    void an_invoice_has_its_fields_in_nepali_days_and_exact_amounts() {
        String sums =
                """
                "total_sales":113.57,"taxable_sales_vat":100.50,"vat":13.07,"tax_exempted_sales":0.00,\
                "excisable_amount":0.00,"excise":0.00,"taxable_sales_hst":0.00,"hst":0.00,"amount_for_esf":0.00,\
                "esf":0.00,"export_sales":0.00,"isrealtime":true,"datetimeclient":"2026-11-22T14:00:30"}""";
        assertEquals(
                """
                {"username":"kalimati","password":"secret","seller_pan":"301234567","buyer_pan":"609876543",\
                "buyer_name":"Sagarmatha \\"Store\\"","fiscal_year":"2083.084",\
                "invoice_number":"KALI-2083/84-000042","invoice_date":"2083.08.06","""
                        + sums,
                text(bill("609876543", "13", null), ISSUED));
    }

    @Test
    void a_credit_note_names_its_invoice_and_its_reason() {
        TaxBill.Correction correction =
                new TaxBill.Correction(UUID.randomUUID(), number(DocumentKind.INVOICE), DAY.minusDays(1), "Came back");
        JsonObject json = json(bill(null, "13", correction), ISSUED);
        assertEquals("", json.getString("buyer_pan"));
        assertEquals("KALI-2083/84-000042", json.getString("ref_invoice_number"));
        assertEquals("KALI-2083/84-000042", json.getString("invoice_number"));
        assertEquals("2083.08.05", json.getString("invoice_date"));
        assertEquals("KALI-2083/84-CN000042", json.getString("credit_note_number"));
        assertEquals("2083.08.06", json.getString("credit_note_date"));
        assertEquals("Came back", json.getString("reason_for_return"));
    }

    @Test
    void goods_without_vat_are_exempted_sales() {
        JsonObject json = json(bill(null, "0", null), ISSUED);
        assertEquals("100.50", json.get("tax_exempted_sales").toString());
        assertEquals("0.00", json.get("taxable_sales_vat").toString());
        assertEquals("0.00", json.get("vat").toString());
        assertEquals("100.50", json.get("total_sales").toString());
    }

    @Test
    void what_is_sent_later_than_five_minutes_after_its_issue_is_not_in_real_time() {
        TaxBill bill = bill(null, "13", null);
        assertEquals(true, json(bill, ISSUED.plusSeconds(300)).getBoolean("isrealtime"));
        assertFalse(json(bill, ISSUED.plusSeconds(301)).getBoolean("isrealtime"));
    }

    private static TaxBill bill(String buyerPan, String percent, TaxBill.Correction correction) {
        VatRate rate = new VatRate(new BigDecimal(percent));
        Money goods = Money.npr(new BigDecimal("100.50"));
        return new TaxBill(
                UUID.randomUUID(),
                number(correction == null ? DocumentKind.INVOICE : DocumentKind.CREDIT_NOTE),
                new PanNumber("301234567"),
                buyerPan == null ? null : new PanNumber(buyerPan),
                "Sagarmatha \"Store\"",
                DAY,
                ISSUED,
                new InvoiceTotals(goods, rate, rate.on(goods)),
                correction);
    }

    private static InvoiceNumber number(DocumentKind kind) {
        return new InvoiceNumber("KALI", kind, FiscalYear.of(DAY), 42);
    }

    private static String text(TaxBill bill, Instant now) {
        return new String(CbmsJson.of(bill, SETTINGS, now), StandardCharsets.UTF_8);
    }

    private static JsonObject json(TaxBill bill, Instant now) {
        try (JsonReader reader = Json.createReader(new StringReader(text(bill, now)))) {
            return reader.readObject();
        }
    }
}
