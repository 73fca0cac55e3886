package com.khaacho.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.ai.ModelCall;
import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftOutTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            product(1, "RICE", "Jeera Masino Rice", "bag"),
            product(2, "COKE", "Coca Cola", "carton"),
            product(3, "WAI", "Wai Wai Chicken", "carton"),
            product(4, "WAI-VEG", "Wai Wai Veg", "carton")));

    @Test
    void an_answer_with_every_line_is_left_as_it_is() {
        ParsedText read = read("2 bag jeera masino, 3 carton coca cola", line("RICE", 2), line("COKE", 3));
        assertTrue(read.isUnderstood(), read.toString());
        assertEquals(new BigDecimal("0.800"), read.confidence());
    }

    @Test
    void a_line_that_the_model_leaves_out_is_for_a_person() {
        ParsedText read = read("2 bag jeera masino, 3 carton coca cola", line("RICE", 2));
        assertEquals(List.of("3 carton coca cola"), read.unmatched());
        assertFalse(read.isUnderstood());
        assertEquals(1, read.lines().size(), "what it read stays");
        assertEquals(new BigDecimal("0.400"), read.confidence(), "half of the wishes are unread");
    }

    @Test
    void a_repeat_that_the_model_forgets_to_add_is_for_a_person() {
        String text = "2 carton coca cola, 1 bag jeera masino\n3 carton coca cola";
        assertTrue(read(text, line("COKE", 5), line("RICE", 1)).isUnderstood());
        assertEquals(
                List.of("2 carton coca cola; 3 carton coca cola"),
                read(text, line("COKE", 3), line("RICE", 1)).unmatched());
    }

    @Test
    void an_answer_without_any_line_leaves_out_all() {
        assertEquals(
                List.of("2 bag jeera masino", "3 carton coca cola"),
                read("2 bag jeera masino, 3 carton coca cola").unmatched());
    }

    @Test
    void quoting_the_whole_message_hides_nothing() {
        String text = "2 bag jeera masino, 3 carton coca cola";
        assertEquals(
                List.of("3 carton coca cola"),
                read(text, quoting("RICE", 2, text)).unmatched());
        String strange = "2 bag jeera masino, 3 carton kurkure, 4 carton lays";
        assertEquals(
                List.of("3 carton kurkure", "4 carton lays"),
                read(strange, quoting("RICE", 2, strange)).unmatched());
        String half = "2 bag jeera masino, 3 carton wai wai, 4 carton lays";
        assertEquals(
                List.of("4 carton lays"),
                read(half, quoting("RICE", 2, half), quoting("WAI", 3, half)).unmatched(),
                "one line answers one of them");
    }

    @Test
    void goods_that_nobody_sells_are_not_passed_over_either() {
        String text = "2 bag jeera masino, 3 carton kurkure";
        assertEquals(List.of("3 carton kurkure"), read(text, line("RICE", 2)).unmatched());
    }

    @Test
    void what_the_rules_cannot_read_a_model_may() {
        String text = "2 bag jeera masino, 3 carton wai wai";
        assertEquals(
                List.of("3 carton wai wai"),
                new OrderTextParser().parse(text, CATALOGUE).unmatched(),
                "two products fit");
        assertTrue(read(text, line("RICE", 2), quoting("WAI", 3, "3 carton wai wai"))
                .isUnderstood());
        assertTrue(read(text, line("RICE", 2), quoting("WAI", 3, "wai wai")).isUnderstood());
        assertEquals(List.of("3 carton wai wai"), read(text, line("RICE", 2)).unmatched());
    }

    @Test
    void doubt_that_the_model_told_itself_is_not_told_twice() {
        ModelAnswer answer =
                new ModelAnswer(List.of(line("RICE", 2)), List.of("3 carton coca cola"), ModelCall.Usage.NONE);
        ParsedText read = read("2 bag jeera masino, 3 carton coca cola", answer);
        assertEquals(List.of("3 carton coca cola"), read.unmatched());
    }

    @Test
    void what_the_customer_took_back_is_not_missed() {
        String text = "2 bag jeera masino, 3 carton coca cola. coca cola nachahine";
        assertTrue(read(text, line("RICE", 2)).isUnderstood());
    }

    @Test
    void more_than_the_rules_read_is_the_models_word() {
        assertTrue(read("2 bag jeera masino", line("RICE", 3)).isUnderstood());
    }

    private static ParsedText read(String text, ModelAnswer.Line... lines) {
        return read(text, new ModelAnswer(Arrays.asList(lines), List.of(), ModelCall.Usage.NONE));
    }

    private static ParsedText read(String text, ModelAnswer answer) {
        LanguageModel model = new LanguageModel() {
            @Override
            public String provider() {
                return "a";
            }

            @Override
            public String model() {
                return "m";
            }

            @Override
            public String promptVersion() {
                return "v";
            }

            @Override
            public ModelAnswer ask(ModelQuestion question) {
                return answer;
            }
        };
        return new ParserChain(List.of(model), new OrderTextParser(), 60)
                .read(text, CATALOGUE)
                .parsed();
    }

    /** Quotes the words of the product's name. */
    private static ModelAnswer.Line line(String sku, int quantity) {
        return quoting(sku, quantity, sku.equals("RICE") ? "jeera masino" : "coca cola");
    }

    private static ModelAnswer.Line quoting(String sku, int quantity, String said) {
        String unit = sku.equals("RICE") ? "bag" : "carton";
        return new ModelAnswer.Line(sku, BigDecimal.valueOf(quantity), unit, said);
    }

    private static Product product(long id, String sku, String name, String unit) {
        return new Product(id, sku, name, null, null, "Food", unit, null, List.of());
    }
}
