package com.khaacho.catalog.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.catalog.ProductQuery;
import com.khaacho.catalog.ProductQuery.Closeness;
import com.khaacho.catalog.ProductQuery.Found;
import com.khaacho.catalog.ProductQuery.Position;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcProductSearchTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final Sql sql = POSTGRES.asOwner();
    private final JdbcProductSearch search = new JdbcProductSearch(POSTGRES.databases());

    @BeforeEach
    void stock() {
        sql.update("TRUNCATE product RESTART IDENTITY CASCADE");
        product("RICE-5", "Jeera Masino Rice 5 kg", "जीरा मसिनो चामल ५ केजी", "Rice", "jira masino", "chamal");
        product("RICE-25", "Basmati Rice 25 kg", "बासमती चामल २५ केजी", "Rice", "basmati chamal");
        product("OIL-1", "Sunflower Oil 1 L", "सूर्यमुखी तेल १ लिटर", "Oil", "surya tel");
        product("NOODLE", "Wai Wai Noodles", "वाइवाइ चाउचाउ", "Noodles", "waiwai");
        sql.update("UPDATE product SET active = false WHERE sku = 'NOODLE'");
    }

    @ParameterizedTest
    @CsvSource({
        "jeera masino, RICE-5",
        "masino jeera, RICE-5",
        "JEERA, RICE-5",
        "rice-25, RICE-25",
        "rice 5kg, RICE-5",
        "basm, RICE-25",
        "jeera masno, RICE-5",
        "sunflwer, OIL-1",
        "suryaa tel, OIL-1",
        "जीरा मसिनो, RICE-5",
        "जिरा, RICE-5",
        "बासमति, RICE-25",
        "सुर्यमुखि, OIL-1",
        "चामल ५, RICE-5",
        "मसिना, RICE-5"
    })
    void words_find_their_product_with_typos_too_and_in_devanagari(String words, String sku) {
        assertEquals(List.of(sku), skus(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "rice xyzzy", "---", "'; drop table product; --", "%", "\\"})
    void what_nothing_is_like_finds_nothing(String words) {
        assertEquals(List.of(), skus(words));
    }

    @Test
    void the_closest_stand_first() {
        product("A-MASIN", "Masin", null, "Rice");
        product("A-MASINOX", "Masinox", null, "Rice");
        assertEquals(List.of("SAME RICE-5", "BEGINS A-MASINOX"), closenesses("masino"));
        assertEquals(List.of("BEGINS A-MASIN", "BEGINS A-MASINOX", "BEGINS RICE-5"), closenesses("masi"));
    }

    @Test
    void what_looks_alike_is_shown_where_nothing_is_closer() {
        product("A-MASIN", "Masin", null, "Rice");
        assertEquals(List.of("ALIKE A-MASIN", "ALIKE RICE-5"), closenesses("masixo"));
        assertEquals(List.of("SAME A-MASIN", "BEGINS RICE-5"), closenesses("masin"));
        Position last = new Position(Closeness.SAME, "A-MASIN");
        assertEquals(List.of("RICE-5"), skus(query("masin", last, 10)));
        assertEquals(List.of(), skus(query("masin", new Position(Closeness.BEGINS, "RICE-5"), 10)));
    }

    @Test
    void pages_hold_each_product_once_over_all_degrees_of_closeness() {
        for (int n = 10; n < 30; n++) {
            product("S-" + n, "Sugar " + n, null, "Sweet");
            product("T-" + n, "Sugarcane " + n, null, "Sweet");
            product("U-" + n, "Suggar " + n, null, "Sweet");
        }
        List<String> seen = new ArrayList<>();
        Position after = null;
        for (int page = 0; page < 9; page++) {
            List<Found> found = search.find(query("sugar", after, 7));
            found.forEach(each -> seen.add(each.entry().product().sku()));
            after = found.isEmpty() ? after : found.get(found.size() - 1).position();
        }
        assertEquals(40, seen.size());
        assertEquals(40, seen.stream().distinct().count());
        assertTrue(seen.get(0).startsWith("S-") && seen.get(39).startsWith("T-"), seen.toString());
    }

    @Test
    void without_words_all_come_by_sku_and_filters_hold() {
        assertEquals(List.of("OIL-1", "RICE-25", "RICE-5"), skus((String) null));
        assertEquals(List.of("NOODLE"), skus(new ProductQuery(null, null, false, null, 10)));
        assertEquals(4, skus(new ProductQuery(null, null, null, null, 10)).size());
        assertEquals(List.of("RICE-25", "RICE-5"), skus(new ProductQuery("chamal", "Rice", true, null, 10)));
        assertEquals(List.of(), skus(new ProductQuery("chamal", "Oil", true, null, 10)));
        Position after = new Position(Closeness.SAME, "OIL-1");
        assertEquals(List.of("RICE-25"), skus(new ProductQuery(null, null, true, after, 1)));
    }

    @Test
    void a_product_is_found_by_its_new_words_at_once_and_by_its_old_ones_no_more() {
        sql.update("UPDATE product SET name = 'Mustard Oil', name_ne = NULL, aliases = '{}' WHERE sku = 'OIL-1'");
        assertEquals(List.of("OIL-1"), skus("mustrad"));
        assertEquals(List.of(), skus("sunflower"));
        assertEquals(1, search.bySku("OIL-1").orElseThrow().version());
        assertTrue(search.bySku("NOTHING").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"suger", "sugr", "sgar", "shgar", "ugar", "sugarr"})
    void a_short_word_is_found_with_one_letter_wrong(String slip) {
        product("S-1", "Sugar", null, "Sweet");
        assertEquals(List.of("S-1"), skus(slip));
    }

    @Test
    void postings_follow_each_product_that_is_written_changed_or_gone() {
        assertEquals(wordsOfProducts(), postings());
        sql.update("UPDATE product SET name = name || ' Premium', active = false WHERE category = 'Rice'");
        product("TEA", "Tokla Tea", "टोकला चिया", "Tea");
        assertEquals(wordsOfProducts(), postings());
        sql.update("UPDATE product SET sku = 'OIL-2' WHERE sku = 'OIL-1'");
        sql.update("DELETE FROM product WHERE sku IN ('TEA', 'NOODLE')");
        assertEquals(wordsOfProducts(), postings());
        sql.update("TRUNCATE product RESTART IDENTITY CASCADE");
        assertEquals(List.of(), postings());
    }

    @Test
    void those_who_write_the_same_words_at_once_post_all_of_them() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> writers = IntStream.range(0, 40)
                    .<Callable<Void>>mapToObj(n -> () -> {
                        product("P-" + n, "Tokla Tea " + n % 3, null, "Tea", "chiya");
                        POSTGRES.asOwner().update("UPDATE product SET name = name || ' gold' WHERE sku = ?", "P-" + n);
                        return null;
                    })
                    .toList();
            for (Future<Void> written : pool.invokeAll(writers)) {
                written.get();
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(wordsOfProducts(), postings());
    }

    /** Page by page it is what looking at every product would find. */
    @ParameterizedTest
    @ValueSource(strings = {"red", "red tea", "tea red big", "re", "te bi", "rad", "big tae", "red teaa x9", "green"})
    void pages_together_are_what_looking_at_every_product_finds(String words) {
        List<String> colours = List.of("red", "green", "blue", "redder");
        List<String> goods = List.of("tea", "teapot", "soap", "rice", "team");
        List<String> sizes = List.of("big", "small", "bigger");
        for (int n = 0; n < 120; n++) {
            product(
                    "N-" + (1000 + n * 7 % 120),
                    colours.get(n % 4) + " " + goods.get(n / 4 % 5) + " " + sizes.get(n / 20 % 3),
                    null,
                    n % 2 == 0 ? "Even" : "Odd");
        }
        List<String> paged = new ArrayList<>();
        Position after = null;
        List<Found> found = search.find(new ProductQuery(words, "Even", true, null, 4));
        while (!found.isEmpty()) {
            found.forEach(each ->
                    paged.add(each.closeness() + " " + each.entry().product().sku()));
            after = found.get(found.size() - 1).position();
            found = search.find(new ProductQuery(words, "Even", true, after, 4));
        }
        List<String> whole = search.find(new ProductQuery(words, "Even", true, null, 1_000)).stream()
                .map(each -> each.closeness() + " " + each.entry().product().sku())
                .toList();
        assertEquals(whole, paged);
        assertEquals(
                same(words),
                whole.stream().filter(each -> each.startsWith("SAME")).toList());
    }

    private List<String> same(String words) {
        return sql.query(
                "SELECT 'SAME ' || sku FROM product WHERE words @> catalogue_words(?) AND category = 'Even' ORDER BY sku",
                row -> row.getString(1),
                words);
    }

    private List<String> postings() {
        return sql.query("SELECT word || ' ' || sku FROM product_posting ORDER BY 1", row -> row.getString(1));
    }

    private List<String> wordsOfProducts() {
        return sql.query("SELECT unnest(words) || ' ' || sku FROM product ORDER BY 1", row -> row.getString(1));
    }

    private List<String> closenesses(String words) {
        return search.find(query(words, null, 10)).stream()
                .map(found -> found.closeness() + " " + found.entry().product().sku())
                .toList();
    }

    private List<String> skus(String words) {
        return skus(query(words, null, 10));
    }

    private List<String> skus(ProductQuery query) {
        return search.find(query).stream()
                .map(found -> found.entry().product().sku())
                .toList();
    }

    private static ProductQuery query(String words, Position after, int limit) {
        return new ProductQuery(words, null, true, after, limit);
    }

    private void product(String sku, String name, String nameNe, String category, String... aliases) {
        sql.update(
                "INSERT INTO product (sku, name, name_ne, category, unit, aliases) VALUES (?, ?, ?, ?, 'bag', ?)",
                sku,
                name,
                nameNe,
                category,
                aliases);
    }
}
