package com.khaacho.catalog.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.ProductChange;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.ProductStore.Merged;
import com.khaacho.catalog.Products;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcProductStoreTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final Databases databases = POSTGRES.databases();
    private final JdbcProductStore store = new JdbcProductStore(databases);
    private final JdbcProductSearch search = new JdbcProductSearch(databases);
    private final Products products = new JdbcProducts(databases);

    @BeforeEach
    void empty() {
        POSTGRES.asOwner().update("TRUNCATE product RESTART IDENTITY CASCADE");
    }

    @Test
    void a_new_product_is_sold_and_its_sku_is_taken_from_then_on() {
        CatalogueEntry made = done(store.create(draft("RICE", "Rice")));
        assertTrue(made.active());
        assertEquals(1, made.version());
        assertInstanceOf(ProductChange.SkuTaken.class, store.create(draft("RICE", "Other")));
        assertEquals("Rice", search.bySku("RICE").orElseThrow().product().name());
    }

    @Test
    void a_change_names_the_version_it_saw_and_comes_too_late_the_second_time() {
        store.create(draft("RICE", "Rice"));
        CatalogueEntry changed = done(store.change(draft("RICE", "Basmati"), 1));
        assertEquals(2, changed.version());
        assertEquals("Basmati", changed.product().name());
        assertEquals(new ProductChange.Stale(2), store.change(draft("RICE", "Jeera"), 1));
        assertEquals("Basmati", search.bySku("RICE").orElseThrow().product().name());
    }

    @Test
    void a_change_that_changes_nothing_makes_no_version() {
        store.create(draft("RICE", "Rice"));
        long changes = products.version().changes();
        assertEquals(1, done(store.change(draft("RICE", "Rice"), 1)).version());
        assertEquals(1, done(store.change(draft("RICE", "Rice"), null)).version());
        assertTrue(products.version().changes() >= changes);
    }

    @Test
    void a_withdrawn_product_stays_and_can_be_sold_again() {
        store.create(draft("RICE", "Rice"));
        assertFalse(done(store.withdraw("RICE", 1)).active());
        assertEquals(2, done(store.withdraw("RICE", null)).version());
        assertEquals(new ProductChange.Stale(2), store.withdraw("RICE", 1));
        ProductDraft sold = new ProductDraft("RICE", "Rice", null, null, "Rice", "sack", null, List.of(), true);
        assertTrue(done(store.change(sold, 2)).active());
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        assertInstanceOf(ProductChange.Unknown.class, store.change(draft("RICE", "Rice"), 1));
        assertInstanceOf(ProductChange.Unknown.class, store.withdraw("RICE", null));
    }

    @Test
    void of_two_who_change_the_same_version_at_once_one_is_told() {
        store.create(draft("RICE", "Rice"));
        try (TestTransaction first = POSTGRES.transaction()) {
            done(new JdbcProductStore(first.databases()).change(draft("RICE", "First"), 1));
            CompletableFuture<ProductChange> second =
                    CompletableFuture.supplyAsync(() -> store.change(draft("RICE", "Second"), 1));
            first.commit();
            assertEquals(new ProductChange.Stale(2), second.join());
        }
        assertEquals("First", search.bySku("RICE").orElseThrow().product().name());
    }

    @Test
    void a_change_that_commits_late_is_counted_like_any_other() {
        store.create(draft("RICE", "Rice"));
        try (TestTransaction slow = POSTGRES.transaction()) {
            new JdbcProductStore(slow.databases()).change(draft("RICE", "Slow"), 1);
            Products.Version before = products.version();
            slow.commit();
            assertEquals(before.changes() + 1, products.version().changes());
        }
    }

    @Test
    void a_merge_adds_what_is_new_changes_what_differs_and_leaves_the_rest() {
        store.merge(List.of(draft("RICE", "Rice"), draft("OIL", "Oil")));
        store.withdraw("OIL", null);
        Merged merged = store.merge(List.of(draft("RICE", "Basmati"), draft("OIL", "Oil"), draft("TEA", "Tea")));
        assertEquals(new Merged(1, 1), merged);
        assertEquals(new Merged(0, 0), store.merge(List.of(draft("TEA", "Tea"))));
        assertEquals(2, search.bySku("RICE").orElseThrow().version());
        assertFalse(search.bySku("OIL").orElseThrow().active());
        assertEquals(
                List.of("chamal"), search.bySku("TEA").orElseThrow().product().aliases());
    }

    @Test
    void a_merge_of_a_product_without_aliases_leaves_it_none() {
        ProductDraft plain = new ProductDraft("TEA", "Tea", null, null, "Tea", "box", null, List.of(), false);
        assertEquals(new Merged(1, 0), store.merge(List.of(plain)));
        assertEquals(List.of(), search.bySku("TEA").orElseThrow().product().aliases());
        assertFalse(search.bySku("TEA").orElseThrow().active());
    }

    @Test
    void an_import_has_the_catalogue_for_itself_until_it_ends() {
        try (TestTransaction first = POSTGRES.transaction();
                TestTransaction second = POSTGRES.transaction()) {
            JdbcProductStore importing = new JdbcProductStore(first.databases());
            JdbcProductStore other = new JdbcProductStore(second.databases());
            assertTrue(importing.own());
            assertFalse(other.own());
            assertFalse(other.share());
            first.commit();
            assertTrue(other.share());
            assertFalse(importing.own());
            assertTrue(importing.share());
        }
    }

    @Test
    void an_import_that_dies_midway_leaves_nothing_and_can_be_run_again() {
        try (TestTransaction dying = POSTGRES.transaction()) {
            JdbcProductStore importing = new JdbcProductStore(dying.databases());
            assertTrue(importing.own());
            assertEquals(new Merged(1, 0), importing.merge(List.of(draft("RICE", "Rice"))));
        }
        assertTrue(search.bySku("RICE").isEmpty());
        assertEquals(new Merged(1, 0), store.merge(List.of(draft("RICE", "Rice"))));
        assertEquals(new Merged(0, 0), store.merge(List.of(draft("RICE", "Rice"))));
    }

    private static CatalogueEntry done(ProductChange change) {
        return assertInstanceOf(ProductChange.Done.class, change).entry();
    }

    private static ProductDraft draft(String sku, String name) {
        return new ProductDraft(sku, name, null, null, "Rice", "sack", "25 kg", List.of("chamal"), null);
    }
}
