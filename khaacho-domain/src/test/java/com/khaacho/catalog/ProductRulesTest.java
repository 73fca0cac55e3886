package com.khaacho.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductRulesTest {

    @Test
    void a_product_in_two_scripts_is_good() {
        assertEquals(List.of(), ProductRules.breaches(draft("RICE-5", "Rice", List.of("chamal", "चामल"))));
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        ProductDraft empty = new ProductDraft(null, " ", null, "", null, null, null, List.of(), null);
        assertEquals(
                List.of("sku REQUIRED", "name REQUIRED", "category REQUIRED", "unit REQUIRED"),
                ProductRules.breaches(empty).stream()
                        .map(breach -> breach.field() + ' ' + breach.code())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-RICE", "a b", "a/b", "चामल", "import", "export", "a,b"})
    void a_sku_that_means_something_to_an_address_or_a_spreadsheet_is_refused(String sku) {
        assertEquals("NOT_ALLOWED", only(draft(sku, "Rice", List.of())));
    }

    @Test
    void the_limits_count_characters_not_halves_of_them() {
        assertEquals(List.of(), ProductRules.breaches(draft("R", "🌾".repeat(200), List.of())));
        assertEquals("TOO_LONG", only(draft("R", "🌾".repeat(201), List.of())));
        assertEquals("TOO_LONG", only(draft("R".repeat(65), "Rice", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\ud800b", "a\u0085b"})
    void what_cannot_be_stored_or_shown_is_refused(String name) {
        assertEquals("ILLEGAL_CHARACTER", only(draft("R", name, List.of())));
    }

    @Test
    void aliases_are_few_short_and_without_the_sign_that_separates_them() {
        List<String> many = IntStream.range(0, 51).mapToObj(n -> "alias " + n).toList();
        assertEquals("TOO_MANY", only(draft("R", "Rice", many)));
        assertEquals("NOT_ALLOWED", only(draft("R", "Rice", List.of("a;b"))));
        assertEquals("TOO_LONG", only(draft("R", "Rice", List.of("a".repeat(101)))));
    }

    @Test
    void a_draft_drops_white_space_and_keeps_each_alias_once_in_lower_case() {
        ProductDraft draft = draft(" R ", " Rice ", List.of(" Chamal", "chamal ", ""));
        assertEquals("R", draft.sku());
        assertEquals("Rice", draft.name());
        assertEquals(List.of("chamal"), draft.aliases());
    }

    private static String only(ProductDraft draft) {
        List<Breach> breaches = ProductRules.breaches(draft);
        assertEquals(1, breaches.size(), breaches.toString());
        return breaches.get(0).code();
    }

    private static ProductDraft draft(String sku, String name, List<String> aliases) {
        return new ProductDraft(sku, name, null, null, "Rice", "sack", null, aliases, null);
    }
}
