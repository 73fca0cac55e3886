package com.khaacho.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            product(1, "COKE-250", "Coca-Cola 250 ml", "24 x 250 ml", "coke"),
            product(2, "COKE-1L", "Coca-Cola 1 L", "12 x 1 L", "coke"),
            product(3, "RICE-25", "Jeera Masino Rice 25 kg", "25 kg", "jira masino"),
            product(4, "RICE-BAS", "Basmati Rice 25 kg", "25 kg", "basmati")));

    private final OrderTextParser parser = new OrderTextParser();

    @Test
    void products_that_fit_equally_are_all_offered() {
        assertEquals(List.of("COKE-250", "COKE-1L"), skus("coke 3"));
        assertEquals(new BigDecimal("1.000"), candidates("coke 3", 5).get(0).score());
    }

    @Test
    void the_one_of_the_size_that_was_said_comes_first() {
        assertEquals(List.of("COKE-1L", "COKE-250"), skus("coke 1 L"));
    }

    @Test
    void a_word_that_nobody_knows_lowers_the_score_and_the_other_words_find_products() {
        List<Candidate> found = candidates("2 bora zorblax basmati rice", 5);
        assertEquals("RICE-BAS", found.get(0).product().sku());
        assertEquals(new BigDecimal("0.667"), found.get(0).score());
        assertEquals("RICE-25", found.get(1).product().sku());
        assertEquals(new BigDecimal("0.333"), found.get(1).score());
        assertEquals(2, found.size());
    }

    @Test
    void another_spelling_counts_less_than_the_word_itself() {
        Candidate found = candidates("basmatti", 5).get(0);
        assertEquals("RICE-BAS", found.product().sku());
        assertEquals(-1, found.score().compareTo(BigDecimal.ONE));
    }

    @Test
    void what_shares_no_word_with_anything_has_no_candidates() {
        assertEquals(List.of(), skus("zorblax 2 bora"));
        assertEquals(List.of(), skus(""));
        assertEquals(List.of(), skus("9841234567"));
    }

    @Test
    void there_are_no_more_than_were_asked_for() {
        assertEquals(1, candidates("rice", 1).size());
    }

    private List<String> skus(String wording) {
        return candidates(wording, 5).stream()
                .map(candidate -> candidate.product().sku())
                .toList();
    }

    private List<Candidate> candidates(String wording, int limit) {
        return parser.candidates(wording, CATALOGUE, limit);
    }

    private static Product product(long id, String sku, String name, String pack, String alias) {
        return new Product(id, sku, name, null, null, "Food", "case", pack, List.of(alias));
    }
}
