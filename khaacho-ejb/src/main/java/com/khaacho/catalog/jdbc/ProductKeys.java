package com.khaacho.catalog.jdbc;

import com.khaacho.catalog.ProductChange;
import com.khaacho.catalog.RequestKey;
import com.khaacho.database.jdbc.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which request added which product. Of two requests with one key the second waits for the first one's commit. */
final class ProductKeys {

    private static final String CLAIM =
            """
            INSERT INTO product_key (username, key, body_hash, sku) VALUES (?, ?, decode(?, 'hex'), ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String RELEASE = "DELETE FROM product_key WHERE username = ? AND key = ?";

    private static final String HOLDER =
            """
            SELECT k.body_hash = decode(?, 'hex') AS same_body,
            """
                    + ProductRows.COLUMNS
                    + " FROM product_key k JOIN product p ON p.sku = k.sku WHERE k.username = ? AND k.key = ?";

    private ProductKeys() {}

    /** Whether the key is new, and from now on this product's. */
    static boolean claim(Sql sql, RequestKey key, String sku) {
        return sql.update(CLAIM, key.username(), key.text(), key.bodyHash(), sku) == 1;
    }

    /** The product was not added, so the key is nobody's. */
    static void release(Sql sql, RequestKey key) {
        sql.update(RELEASE, key.username(), key.text());
    }

    /** What the key was used for before: REPEATED, or KEY_REUSED for another body. */
    static ProductChange earlier(Sql sql, RequestKey key) {
        return sql.query(HOLDER, ProductKeys::change, key.bodyHash(), key.username(), key.text())
                .get(0);
    }

    private static ProductChange change(ResultSet row) throws SQLException {
        return row.getBoolean("same_body")
                ? new ProductChange.Repeated(ProductRows.entry(row))
                : new ProductChange.KeyReused();
    }
}
