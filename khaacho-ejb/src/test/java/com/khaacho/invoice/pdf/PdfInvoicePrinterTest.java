package com.khaacho.invoice.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.invoice.CreditBalance;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.CreditRequest;
import com.khaacho.invoice.DocumentKind;
import com.khaacho.invoice.Drafts;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.paper.pdf.PdfText;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PdfInvoicePrinterTest {

    private final PdfInvoicePrinter printer = new PdfInvoicePrinter();

    @Test
    void what_the_law_asks_for_can_be_read() {
        String page = PdfText.of(printer.print(invoice(3))).pages().get(0);
        for (String part : List.of(
                "TAX INVOICE",
                "KALI-2083/84-000042",
                "2026-11-22",
                "2083-08-06",
                "Credit",
                "2026-12-22 / 2083-09-07 BS",
                "Kalimati Khadya Bhandar",
                "PAN / VAT No. 301234567",
                "Sagarmatha Departmental Store",
                "PAN / VAT No. 609876543",
                "Rice 25 kg number 3",
                "SKU-3",
                "1,520.50",
                "Taxable amount NPR 9,123.00",
                "VAT 13 % NPR 1,185.99",
                "Total NPR 10,308.99",
                "Rupees Ten Thousand Three Hundred Eight and Paisa Ninety-Nine Only",
                "page 1 of 1")) {
            assertTrue(page.contains(part), () -> part + " is not in\n" + page);
        }
    }

    @Test
    void cash_on_delivery_is_printed_and_due_on_the_day_itself() {
        Invoice cash = new Drafts().cashOnDelivery().with("Rice", null, 1, "10").issued();
        String page = PdfText.of(printer.print(cash)).pages().get(0);
        assertTrue(page.contains("Cash on delivery"), page);
        assertTrue(page.contains("Due 2026-11-22 / 2083-08-06 BS"), page);
    }

    @Test
    void nepali_names_can_be_copied_although_their_conjuncts_are_no_characters() {
        List<String> actual = PdfText.of(printer.print(invoice(1))).actual();
        assertTrue(actual.contains("क्षेत्रीय चामल २५ किलो ज्ञान"), actual::toString);
        assertTrue(actual.contains("TAX INVOICE / कर बीजक"), actual::toString);
    }

    @Test
    void two_hundred_lines_take_several_pages_each_with_the_tables_head() {
        List<String> pages = PdfText.of(printer.print(invoice(200))).pages();
        assertTrue(pages.size() > 3, () -> pages.size() + " pages");
        for (int page = 0; page < pages.size(); page++) {
            assertTrue(pages.get(page).contains("Description"), "head of page " + (page + 1));
            assertTrue(pages.get(page).contains("page " + (page + 1) + " of " + pages.size()));
        }
        String all = String.join("\n", pages);
        IntStream.rangeClosed(1, 200)
                .forEach(i -> assertEquals(1, count(all, "number " + i + " 2 1,520.50"), "line " + i));
        assertEquals(1, count(all, "Taxable amount"));
    }

    @Test
    void the_same_invoice_gives_the_same_bytes() {
        assertArrayEquals(printer.print(invoice(20)), new PdfInvoicePrinter().print(invoice(20)));
    }

    @Test
    void a_credit_note_names_its_invoice_and_reason() {
        Invoice invoice = invoice(2);
        CreditRequest request = new CreditRequest(
                UUID.randomUUID(), invoice.id(), Drafts.DAY.plusDays(2), "Two sacks torn", Map.of(1, 1));
        InvoiceNumber number = new InvoiceNumber("KALI", DocumentKind.CREDIT_NOTE, FiscalYear.of(Drafts.DAY), 7);
        CreditNote note = new CreditNote(number, new CreditBalance(invoice, List.of()).credit(request));
        String page = PdfText.of(printer.print(note)).pages().get(0);
        for (String part : List.of(
                "CREDIT NOTE",
                "KALI-2083/84-CN000007",
                "KALI-2083/84-000042",
                "Two sacks torn",
                "Total NPR 1,718.17")) {
            assertTrue(page.contains(part), () -> part + " is not in\n" + page);
        }
    }

    @Test
    void long_words_and_foreign_characters_stay_in_their_column() {
        Invoice invoice = new Drafts()
                .with("W".repeat(300), "क्षि".repeat(75), 1_000_000, "9999.99")
                .with("😀 漢字 \t tab", null, 1, "1")
                .with("x", "क्".repeat(150), 1, "1")
                .issued();
        assertEquals(1, PdfText.of(printer.print(invoice)).pages().size());
    }

    /** All that is allocated bounds what is held: the longest invoice needs no more than this on any heap. */
    @Test
    void the_longest_invoice_takes_little_memory_and_little_room() {
        printer.print(invoice(1));
        Invoice longest = invoice(500);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        byte[] pdf = printer.print(longest);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 128L << 20, () -> allocated + " bytes allocated");
        assertTrue(pdf.length < 512 << 10, () -> pdf.length + " bytes of PDF");
    }

    private static Invoice invoice(int lines) {
        Drafts drafts = new Drafts();
        IntStream.rangeClosed(1, lines)
                .forEach(i -> drafts.with("Rice 25 kg number " + i, "क्षेत्रीय चामल २५ किलो ज्ञान", 2, "1520.50"));
        return drafts.issued();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
