package com.khaacho.testing.platform;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Products that only tests sell. All are in the catalogue before the server starts, for it is read again only now and
 * then; each test takes one that nobody offers yet and lets a new vendor offer it.
 */
public final class Articles {
    private static final int PREPARED = 400;

    private final Database database;

    Articles(Database database) {
        this.database = database;
    }

    void stock() {
        database.update(
                """
                INSERT INTO product (sku, name, category, unit, pack)
                SELECT 'TEST-' || n, 'Article ' || n, 'Test', 'piece', '1' FROM generate_series(1, ?) AS n
                ON CONFLICT (sku) DO NOTHING
                """,
                PREPARED);
    }

    /** A product of one vendor, who serves every district, at 10.00. */
    public Article next(int stock) {
        return next(stock, new BigDecimal("10.00"));
    }

    public synchronized Article next(int stock, BigDecimal price) {
        UUID vendor = UUID.randomUUID();
        database.update(
                """
                INSERT INTO party (id, kind, name, district, municipality, phone, email)
                VALUES (?, 'VENDOR', 'Test vendor', 'Kathmandu', 'Kathmandu', '+9779800000001', ?)
                """,
                vendor,
                vendor + "@khaacho.example");
        String sku = database.text(
                """
                WITH free AS (SELECT id, sku FROM product p WHERE category = 'Test'
                    AND NOT EXISTS (SELECT FROM offer o WHERE o.product_id = p.id) ORDER BY id LIMIT 1),
                made AS (INSERT INTO offer (vendor_id, product_id, price, stock_on_hand, lead_time_days)
                    SELECT ?, id, ?, ?, 1 FROM free)
                SELECT sku FROM free
                """,
                vendor,
                price,
                stock);
        return new Article(sku, vendor, database);
    }
}
