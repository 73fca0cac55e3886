package com.khaacho.catalog.jdbc;

import com.khaacho.catalog.Product;
import com.khaacho.catalog.Products;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The catalogue in PostgreSQL. */
@ApplicationScoped
public class JdbcProducts implements Products {

    private final Databases databases;

    @Inject
    public JdbcProducts(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcProducts() {
        this(null);
    }

    @Override
    public List<Product> active() {
        return databases
                .read()
                .query(
                        "SELECT id, sku, name, name_ne, brand, category, unit, pack, aliases FROM product WHERE active",
                        ProductRows::product);
    }

    @Override
    public Version version() {
        return databases
                .read()
                .query("SELECT changes FROM catalogue_version", row -> new Version(row.getLong(1)))
                .get(0);
    }

    @Override
    public Map<String, Long> activeIds(Collection<String> skus) {
        Map<String, Long> ids = new HashMap<>();
        databases
                .write()
                .query(
                        "SELECT sku, id FROM product WHERE active AND sku = ANY(?)",
                        row -> ids.put(row.getString(1), row.getLong(2)),
                        (Object) Columns.of(skus).texts(sku -> sku));
        return ids;
    }

    @Override
    public Set<Long> activeAmong(Collection<Long> ids) {
        return new HashSet<>(databases
                .write()
                .query("SELECT id FROM product WHERE active AND id = ANY(?)", row -> row.getLong(1), (Object)
                        Columns.of(ids).longs(id -> id)));
    }
}
