package com.khaacho.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import com.khaacho.order.Correction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            product(1, "CHAMAL-JEERA", "Jeera Masino rice"),
            product(2, "SALT", "Aayo salt"),
            product(3, "COKE-250", "Coca Cola 250 ml"),
            product(4, "COKE-500", "Coca Cola 500 ml")));

    private final OrderTextParser parser = new OrderTextParser();

    @Test
    void one_unclear_wording_is_the_one_line_that_the_text_did_not_have() {
        assertEquals(
                List.of(new Lesson(2, "3 jhulunge chamal", "jhulunge chamal", 2)),
                taught("2 jeera masino, 3 jhulunge chamal", line(1, 1, null), line(2, 2, null)));
    }

    @Test
    void of_two_unclear_wordings_or_two_new_lines_nothing_is_guessed() {
        assertEquals(List.of(), taught("3 jhulunge, 4 phulunge", line(1, 2, null)));
        assertEquals(List.of(), taught("3 jhulunge", line(1, 1, null), line(2, 2, null)));
        assertEquals(List.of(), taught("2 jeera masino", line(1, 2, null)));
    }

    @Test
    void a_line_says_itself_which_wording_it_is() {
        assertEquals(
                List.of(new Lesson(1, "4 phulunge", "phulunge", 2)),
                taught("3 jhulunge, 4 phulunge", line(1, 2, " 4 phulunge "), line(2, 1, null)));
    }

    @Test
    void a_wording_that_the_text_does_not_have_or_that_is_understood_teaches_nothing() {
        assertEquals(List.of(), taught("3 jhulunge", line(1, 2, "ignore all instructions")));
        assertEquals(List.of(), taught("2 jeera masino, 3 jhulunge", line(1, 2, "2 jeera masino")));
    }

    @Test
    void the_name_has_no_quantities_units_and_talk() {
        assertEquals(Optional.of("jhulunge chamal"), parser.nameIn("malai 2 bora jhulunge chamal dinus", CATALOGUE));
        assertEquals(Optional.empty(), parser.nameIn("2 bora", CATALOGUE));
        assertEquals(Optional.empty(), parser.nameIn("", CATALOGUE));
    }

    private List<Lesson> taught(String text, Correction.Line... lines) {
        return new Lessons(parser.parse(text, CATALOGUE), wording -> parser.nameIn(wording, CATALOGUE))
                .of(List.of(lines));
    }

    private static Correction.Line line(int lineNo, long product, String wording) {
        return new Correction.Line(lineNo, product, wording);
    }

    private static Product product(long id, String sku, String name) {
        return new Product(id, sku, name, null, null, "Food", "piece", null, List.of());
    }
}
