package com.khaacho.catalog.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.khaacho.catalog.Product;
import com.khaacho.catalog.Products;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcProductsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final Sql sql = POSTGRES.asOwner();
    private final JdbcProducts products = new JdbcProducts(POSTGRES.databases());

    @BeforeEach
    void empty() {
        sql.update("TRUNCATE product RESTART IDENTITY CASCADE");
    }

    @Test
    void active_products_come_with_all_their_names() {
        product("RICE", true);
        product("OLD", false);
        Product only = products.active().get(0);
        assertEquals(1, products.active().size());
        assertEquals("चामल", only.nameNe());
        assertEquals(List.of("chamal", "bhat"), only.aliases());
        assertNull(only.brand());
    }

    @Test
    void the_version_of_an_empty_catalogue_is_a_version() {
        assertEquals(products.version(), products.version());
    }

    @Test
    void the_version_changes_when_a_product_comes_changes_or_goes() {
        product("RICE", true);
        Products.Version first = products.version();
        assertEquals(first, products.version());
        product("OIL", true);
        Products.Version second = products.version();
        sql.update("UPDATE product SET name = 'Oil', updated_at = now() + interval '1 second' WHERE sku = 'OIL'");
        Products.Version third = products.version();
        sql.update("UPDATE product SET active = false WHERE sku = 'OIL'");
        assertNotEquals(first, second);
        assertNotEquals(second, third);
        assertNotEquals(third, products.version());
    }

    private void product(String sku, boolean active) {
        sql.update(
                """
                INSERT INTO product (sku, name, name_ne, category, unit, pack, aliases, active)
                VALUES (?, 'Rice', 'चामल', 'Rice', 'sack', '25 kg', ?, ?)
                """,
                sku,
                new String[] {"chamal", "bhat"},
                active);
    }
}
