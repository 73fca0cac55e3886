package com.khaacho.catalog.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import com.khaacho.catalog.Products;
import com.khaacho.shared.StoreUnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueSnapshotTest {

    private final ProductsInMemory products = new ProductsInMemory();
    private final CatalogueSnapshot snapshot = new CatalogueSnapshot(products);

    @Test
    void it_is_empty_until_it_was_read() {
        assertTrue(snapshot.current().isEmpty());
        assertTrue(snapshot.refresh());
        assertEquals("RICE", snapshot.current().byId(1).orElseThrow().sku());
    }

    @Test
    void an_unchanged_catalogue_is_not_read_again() {
        snapshot.refresh();
        Catalogue before = snapshot.current();
        assertFalse(snapshot.refresh());
        assertSame(before, snapshot.current());
        assertEquals(1, products.reads);
    }

    @Test
    void a_change_is_seen() {
        snapshot.refresh();
        products.version = new Products.Version(2);
        assertTrue(snapshot.refresh());
        assertEquals(2, products.reads);
    }

    @Test
    void while_the_database_is_away_the_last_snapshot_serves_on() {
        snapshot.refresh();
        products.version = null;
        assertThrows(StoreUnavailableException.class, snapshot::refresh);
        assertFalse(snapshot.current().isEmpty());
    }

    @Test
    void the_timer_asks_every_ten_seconds_and_while_there_is_no_catalogue_each_time() {
        RefreshCatalogue timer = new RefreshCatalogue(snapshot);
        Products.Version answer = products.version;
        products.version = null;
        timer.load();
        timer.look();
        products.version = answer;
        timer.look();
        assertEquals(3, products.asked);
        for (int run = 3; run <= 6; run++) {
            timer.look();
        }
        assertEquals(5, products.asked);
    }

    private static final class ProductsInMemory implements Products {
        Version version = new Version(1);
        int reads;
        int asked;

        @Override
        public List<Product> active() {
            reads++;
            return List.of(new Product(1, "RICE", "Rice", null, null, "Rice", "sack", "25 kg", List.of()));
        }

        @Override
        public Version version() {
            asked++;
            if (version == null) {
                throw new StoreUnavailableException("away", null);
            }
            return version;
        }

        @Override
        public Map<String, Long> activeIds(Collection<String> skus) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<Long> activeAmong(Collection<Long> ids) {
            throw new UnsupportedOperationException();
        }
    }
}
