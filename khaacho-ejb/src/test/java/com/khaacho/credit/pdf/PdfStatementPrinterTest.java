package com.khaacho.credit.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.AccountHolder;
import com.khaacho.credit.Cause;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementPeriod;
import com.khaacho.paper.pdf.PdfText;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PdfStatementPrinterTest {

    private static final UUID SHOP = new UUID(7, 8);

    private static final AccountHolder HOLDER =
            new AccountHolder(SHOP, "Sagarmatha Departmental Store", "R-000123", "600102947");

    /** 23:30 of the day before in UTC. */
    private static final Instant AT_DAWN = Instant.parse("2026-11-19T23:30:00Z");

    private final PdfStatementPrinter printer = new PdfStatementPrinter();

    @Test
    void what_was_owed_asked_and_paid_can_be_read() {
        String page = PdfText.of(printer.print(statement(List.of(
                        entry(1, PostingKind.INVOICE, "1234567.50"), entry(2, PostingKind.PAYMENT, "1300000")))))
                .pages()
                .get(0);
        for (String part : List.of(
                "STATEMENT OF ACCOUNT",
                "Account R-000123 Sagarmatha Departmental Store",
                "PAN 600102947",
                "2026-11-01 to 2026-11-30",
                "2083-07-15 to 2083-08-14",
                "Opening balance 1,000.00",
                "2026-11-20 Invoice 00000000-0000-0003-0000-000000000001 12,34,567.50 12,35,567.50",
                "2026-11-20 Payment 00000000-0000-0003-0000-000000000002 13,00,000.00 -64,432.50",
                "Closing balance 12,34,567.50 13,00,000.00 -64,432.50",
                "page 1 of 1")) {
            assertTrue(page.contains(part), () -> part + " is not in\n" + page);
        }
    }

    @Test
    void the_longest_statement_takes_many_pages_each_with_the_tables_head() {
        byte[] pdf = printer.print(statement(IntStream.rangeClosed(1, Statement.MAX_LINES)
                .mapToObj(number -> entry(number, PostingKind.INVOICE, "10"))
                .toList()));
        List<String> pages = PdfText.of(pdf).pages();
        assertTrue(pages.size() > 50, () -> pages.size() + " pages");
        for (String page : pages) {
            assertTrue(page.contains("Balance (NPR)"), page);
        }
        assertTrue(pages.get(pages.size() - 1).contains("Closing balance 50,000.00 51,000.00"));
        assertTrue(pdf.length < 4 << 20, () -> pdf.length + " bytes of PDF");
    }

    @Test
    void the_same_statement_gives_the_same_bytes() {
        Statement statement = statement(List.of(entry(1, PostingKind.OPENING, "10")));
        assertArrayEquals(printer.print(statement), new PdfStatementPrinter().print(statement));
    }

    @Test
    void a_statement_without_lines_is_one_page() {
        List<String> pages = PdfText.of(printer.print(statement(List.of()))).pages();
        assertEquals(1, pages.size());
        assertTrue(pages.get(0).contains("Closing balance 1,000.00"), pages.get(0));
    }

    private static Statement statement(List<LedgerEntry> entries) {
        StatementPeriod november = new StatementPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        return Statement.of(HOLDER, november, npr("1000"), entries);
    }

    private static LedgerEntry entry(int number, PostingKind kind, String amount) {
        Cause cause = Cause.of(new UUID(3, number));
        return new LedgerEntry(number, new Posting(SHOP, kind, npr(amount), cause, "user:sita", AT_DAWN));
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
