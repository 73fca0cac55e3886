package com.khaacho.catalog.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.catalog.ProductChange;
import com.khaacho.catalog.ProductChange.Done;
import com.khaacho.catalog.ProductChange.KeyReused;
import com.khaacho.catalog.ProductChange.Repeated;
import com.khaacho.catalog.ProductChange.SkuTaken;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.RequestKey;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Adding a product under an idempotency key. */
class ProductKeysTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final String BODY = "ab".repeat(32);
    private static final String OTHER_BODY = "cd".repeat(32);

    private final JdbcProductStore store = new JdbcProductStore(POSTGRES.databases());
    private final String sku = "KEY-" + UUID.randomUUID().toString().substring(24);
    private final RequestKey key = key("hari", BODY);

    @Test
    void a_repetition_is_told_the_product_as_it_is_now() {
        Done made = assertInstanceOf(Done.class, store.create(rice(sku), key));
        assertEquals(new Repeated(made.entry()), store.create(rice(sku), key));
        store.withdraw(sku, 1);
        Repeated later = assertInstanceOf(Repeated.class, store.create(rice(sku), key));
        assertEquals(2, later.entry().version());
    }

    @Test
    void another_body_under_the_key_adds_nothing() {
        store.create(rice(sku), key);
        assertEquals(new KeyReused(), store.create(rice(sku + "-2"), key("hari", OTHER_BODY)));
        assertEquals("0", count("SELECT count(*) FROM product WHERE sku = ?", sku + "-2"));
    }

    @Test
    void two_users_may_use_the_same_key() {
        store.create(rice(sku), key);
        assertInstanceOf(Done.class, store.create(rice(sku + "-2"), key("gita", OTHER_BODY)));
    }

    @Test
    void a_key_whose_product_was_refused_is_free_for_another() {
        store.create(rice(sku));
        assertEquals(new SkuTaken(), store.create(rice(sku), key));
        assertInstanceOf(Done.class, store.create(rice(sku + "-2"), key("hari", OTHER_BODY)));
    }

    @Test
    void of_two_requests_at_once_one_adds_it_and_the_other_is_a_repetition() {
        try (TestTransaction first = POSTGRES.transaction()) {
            Done made = assertInstanceOf(Done.class, new JdbcProductStore(first.databases()).create(rice(sku), key));
            CompletableFuture<ProductChange> second = CompletableFuture.supplyAsync(() -> store.create(rice(sku), key));
            first.commit();
            assertEquals(new Repeated(made.entry()), second.join());
        }
    }

    @Test
    void a_request_that_died_before_its_commit_leaves_neither_product_nor_key() {
        try (TestTransaction dying = POSTGRES.transaction()) {
            assertInstanceOf(Done.class, new JdbcProductStore(dying.databases()).create(rice(sku), key));
        }
        assertEquals("0", count("SELECT count(*) FROM product_key WHERE key = ?", key.text()));
        assertInstanceOf(Done.class, store.create(rice(sku), key));
    }

    private String count(String sql, String parameter) {
        return POSTGRES.asOwner().query(sql, row -> row.getString(1), parameter).get(0);
    }

    private RequestKey key(String username, String bodyHash) {
        return new RequestKey(username, "add " + sku, bodyHash);
    }

    private static ProductDraft rice(String sku) {
        return new ProductDraft(sku, "Rice", null, null, "Rice", "sack", "25 kg", List.of(), null);
    }
}
