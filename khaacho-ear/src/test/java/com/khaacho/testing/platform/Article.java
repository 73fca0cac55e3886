package com.khaacho.testing.platform;

import java.util.UUID;

/** A product with one offer. */
public record Article(String sku, UUID vendorId, Database database) {

    /** Pieces that orders hold. */
    public long reserved() {
        return database.number(
                "SELECT stock_reserved FROM offer o JOIN product p ON p.id = o.product_id WHERE p.sku = ?", sku);
    }

    public long productId() {
        return database.number("SELECT id FROM product WHERE sku = ?", sku);
    }
}
