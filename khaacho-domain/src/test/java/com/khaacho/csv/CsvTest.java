package com.khaacho.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"a,b\nc,d", "a,b\r\nc,d\r\n", "\uFEFFa,b\rc,d\r", "\n\na,b\r\n\r\n\"c\",\"d\"\n\n"})
    void line_ends_empty_lines_and_a_byte_order_mark_make_no_difference(String text) throws IOException {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), rows(text));
    }

    @Test
    void quotes_hold_commas_quotes_and_line_ends() throws IOException {
        assertEquals(
                List.of(List.of("a,b", "say \"no\"", "two\r\nlines", "")),
                rows("\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "a,\"b\"c", "a\"b", "\"", "\"\"\""})
    void misplaced_quotes_are_named_with_their_row(String text) {
        CsvException refusal = assertThrows(CsvException.class, () -> rows("one,two\n" + text));
        assertEquals(2, refusal.row());
    }

    @Test
    void a_quote_that_is_never_closed_ends_at_the_limit_of_a_row() {
        assertThrows(CsvException.class, () -> rows("\"" + "x\n".repeat(20_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "'=1", "''=1"})
    void what_a_spreadsheet_would_calculate_is_text_to_it_and_comes_back_as_it_was(String cell) {
        String written = Formula.disarm(cell);
        assertEquals("'" + cell, written);
        assertEquals(cell, Formula.restore(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rice", "'tis", "5-10", "a=b", "चामल", "'"})
    void what_is_harmless_stays_as_it_is(String cell) {
        assertEquals(cell, Formula.disarm(cell));
        assertEquals(cell, Formula.restore(cell));
    }

    @Property
    void whatever_is_written_is_read_again_and_is_no_formula(@ForAll("cells") List<String> cells) throws IOException {
        StringBuilder text = new StringBuilder();
        new CsvWriter(text).row(cells);
        List<String> read = rows(text.toString()).get(0);
        read.forEach(cell -> assertFalse(cell.matches("(?s)[=+\\-@\\t\\r].*"), cell));
        assertEquals(cells, read.stream().map(Formula::restore).toList());
    }

    /** The first cell holds something: a row of one empty cell is an empty line. */
    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("ab',\"=+-@;\t\r\n \u0915\uFF1D")
                .ofMaxLength(12);
        return cell.list().ofMaxSize(5).map(rest -> {
            List<String> cells = new ArrayList<>(List.of("sku"));
            cells.addAll(rest);
            return cells;
        });
    }

    private static List<List<String>> rows(String text) throws IOException {
        CsvReader reader = new CsvReader(new StringReader(text));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }
}
