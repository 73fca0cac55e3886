package com.khaacho.payment.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.catalog.ImportRow.Fault;
import com.khaacho.payment.BankEntry;
import com.khaacho.payment.StatementReading;
import com.khaacho.payment.StatementReading.NumberedEntry;
import com.khaacho.payment.StatementReport;
import com.khaacho.payment.StatementRow;
import com.khaacho.shared.Money;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementRowReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADING = "date,reference,description,amount\n";

    @Test
    void a_row_becomes_an_entry_with_or_without_byte_order_mark_and_carriage_returns() {
        BankEntry entry = new BankEntry("FT-1", TODAY, npr("125000.50"), "रामको पसल");
        for (String text : List.of(
                HEADING + "2026-11-22,FT-1,रामको पसल,\"1,25,000.50\"\n",
                "\uFEFF" + (HEADING + "2026-11-22, FT-1 ,रामको पसल,125000.5\n").replace("\n", "\r\n"),
                "Balance,AMOUNT,Description,Reference,Date\n9,125000.50,रामको पसल,FT-1,2026-11-22")) {
            StatementReading reading = read(text);
            assertEquals(List.of(new NumberedEntry(entry, 1)), reading.entries(), text);
            assertTrue(reading.isGood(false));
        }
    }

    @Test
    void money_that_went_is_counted_and_nothing_else_of_it_matters() {
        StatementReading reading = read(HEADING + "2026-11-22,,,-5.00\nnever,,,'-1\n2026-11-22,FT-1,,0\n");
        assertEquals(List.of(), reading.entries());
        StatementReport report = reading.report(true, 0, 0, 0);
        assertEquals(3, report.rows());
        assertEquals(3, report.debits());
        assertEquals(0, report.errorCount());
    }

    @Test
    void equal_rows_are_numbered_whatever_they_describe() {
        String row = "2026-11-22,FT-1,%s,5.00\n";
        List<NumberedEntry> entries = read(HEADING + row.formatted("a") + row.formatted("b")
                        + "2026-11-22,FT-1,c,5.01\n" + row.formatted("a"))
                .entries();
        assertEquals(
                List.of(1, 2, 1, 3),
                entries.stream().map(NumberedEntry::runningNo).toList());
    }

    @Test
    void an_apostrophe_that_disarmed_a_formula_is_taken_off() {
        BankEntry entry =
                read(HEADING + "2026-11-22,'=1+1,'@cmd,5\n").entries().get(0).entry();
        assertEquals("=1+1", entry.reference());
        assertEquals("@cmd", entry.description());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22.11.2026,FT,,5|date NOT_A_DATE",
                "2026-11-23,FT,,5|date OUT_OF_RANGE",
                "2026-11-22,,,5|reference REQUIRED",
                "2026-11-22,रसिद,,5|reference ILLEGAL_CHARACTER",
                "2026-11-22,FT,,|amount OUT_OF_RANGE",
                "2026-11-22,FT,,5.005|amount OUT_OF_RANGE",
                "2026-11-22,FT,,1e3|amount OUT_OF_RANGE",
                "2026-11-22,FT,,1234567890123|amount OUT_OF_RANGE",
                "2026-11-22,FT,5| WRONG_CELL_COUNT"
            })
    void a_row_that_breaks_a_rule_is_named_and_refuses_the_file_unless_it_may_be_partial(String row, String error) {
        StatementReading reading = read(HEADING + "2026-11-22,FT-1,,5\n" + row + "\n");
        assertFalse(reading.isGood(false));
        assertTrue(reading.isGood(true));
        assertEquals(1, reading.entries().size());
        assertEquals(
                List.of("3 " + (error.startsWith("WRONG") ? " " : "") + error),
                reading.report(false, 0, 0, 0).errors().stream()
                        .map(each -> each.row() + " " + each.breach().field() + ' '
                                + each.breach().code())
                        .toList());
    }

    @Test
    void a_text_beyond_its_limit_is_named() {
        for (String row : List.of("2026-11-22," + "x".repeat(61) + ",,5", "2026-11-22,FT," + "x".repeat(501) + ",5")) {
            assertEquals(1, read(HEADING + row).report(false, 0, 0, 0).errorCount());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date,reference,amount\n", "date,date,reference,description,amount\n", HEADING + "\"x"})
    void what_is_no_statement_is_malformed(String text) {
        StatementReading reading = read(text);
        assertEquals(
                Fault.MALFORMED_CSV, reading.report(false, 0, 0, 0).unreadable().fault());
        assertFalse(reading.isGood(true));
    }

    @Test
    void other_encodings_are_malformed() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            byte[] bytes = (HEADING + "2026-11-22,FT,Crème,5\n").getBytes(charset);
            StatementReading reading =
                    new StatementReading(new StatementRowReader(new ByteArrayInputStream(bytes), TODAY));
            assertEquals(
                    Fault.MALFORMED_CSV,
                    reading.report(false, 0, 0, 0).unreadable().fault(),
                    charset.name());
        }
    }

    @Test
    void a_statement_of_too_many_rows_is_refused_and_not_read_further() {
        String text = HEADING + "2026-11-22,FT,,5\n".repeat(StatementRowReader.MAX_ROWS + 1) + "\"broken";
        assertEquals(
                Fault.TOO_MANY_ROWS,
                read(text).report(false, 0, 0, 0).unreadable().fault());
    }

    @Test
    void the_unreadable_row_is_the_last_one() {
        StatementRowReader rows = new StatementRowReader(new ByteArrayInputStream(new byte[] {(byte) 0xFF}), TODAY);
        assertInstanceOf(StatementRow.Unreadable.class, rows.next());
        assertFalse(rows.hasNext());
    }

    private static StatementReading read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new StatementReading(new StatementRowReader(new ByteArrayInputStream(bytes), TODAY));
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
