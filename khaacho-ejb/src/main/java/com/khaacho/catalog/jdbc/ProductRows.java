package com.khaacho.catalog.jdbc;

import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.Product;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads products from rows. */
final class ProductRows {

    static final String COLUMNS =
            "p.id, p.sku, p.name, p.name_ne, p.brand, p.category, p.unit, p.pack, p.aliases, p.active, p.version, p.updated_at";

    private ProductRows() {}

    static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getLong("id"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("name_ne"),
                row.getString("brand"),
                row.getString("category"),
                row.getString("unit"),
                row.getString("pack"),
                List.of((String[]) row.getArray("aliases").getArray()));
    }

    static CatalogueEntry entry(ResultSet row) throws SQLException {
        return new CatalogueEntry(
                product(row),
                row.getBoolean("active"),
                row.getInt("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
