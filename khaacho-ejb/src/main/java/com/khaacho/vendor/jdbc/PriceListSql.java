package com.khaacho.vendor.jdbc;

/** The statements behind {@link JdbcVendorPriceLists}. */
final class PriceListSql {

    /** Changes of one vendor's lists wait for each other: what is checked holds until the commit. */
    static final String LOCK_VENDOR = "SELECT id FROM party WHERE id = ? AND kind = 'VENDOR' FOR NO KEY UPDATE";

    static final String LIST =
            """
            SELECT l.id, l.vendor_id, l.name, l.active, l.version, l.updated_at FROM price_list l
            WHERE (?::uuid IS NULL OR l.vendor_id = ?) AND (?::uuid IS NULL OR l.id > ?) ORDER BY l.id LIMIT ?
            """;

    /** With the members, so that they are those of this version. */
    static final String ONE =
            """
            SELECT l.id, l.vendor_id, l.name, l.active, l.version, l.updated_at,
                ARRAY(SELECT m.retailer_id FROM price_list_member m WHERE m.list_id = l.id ORDER BY m.retailer_id) AS retailers
            FROM price_list l WHERE l.id = ? AND (?::uuid IS NULL OR l.vendor_id = ?)
            """;

    static final String NAMED = "SELECT id FROM price_list WHERE vendor_id = ? AND name = ?";

    static final String KEYED =
            "SELECT id, body_hash = ? AS same_body FROM price_list WHERE vendor_id = ? AND idempotency_key = ?";

    static final String PRICES =
            """
            SELECT p.sku, t.price, t.tier_froms, t.tier_prices
            FROM price_list_price t JOIN offer o ON o.id = t.offer_id JOIN product p ON p.id = o.product_id
            WHERE t.list_id = ? ORDER BY p.sku
            """;

    static final String HISTORY =
            """
            SELECT p.sku, h.price, h.tier_froms, h.tier_prices, h.version, h.changed_at, h.changed_by
            FROM price_list_history h JOIN offer o ON o.id = h.offer_id JOIN product p ON p.id = o.product_id
            WHERE h.list_id = ? ORDER BY h.version DESC, p.sku LIMIT ?
            """;

    /** Places from 0 on. */
    static final String UNKNOWN_RETAILERS =
            """
            SELECT a.place - 1 FROM unnest(?) WITH ORDINALITY AS a(id, place)
            WHERE NOT EXISTS (SELECT FROM party r WHERE r.id = a.id AND r.kind = 'RETAILER') ORDER BY a.place
            """;

    static final String UNKNOWN_OFFERS =
            """
            SELECT a.place - 1 FROM unnest(?) WITH ORDINALITY AS a(sku, place)
            WHERE NOT EXISTS (SELECT FROM product p JOIN offer o ON o.product_id = p.id
                WHERE p.sku = a.sku AND o.vendor_id = ?) ORDER BY a.place
            """;

    static final String TAKEN =
            """
            SELECT retailer_id FROM price_list_member WHERE vendor_id = ? AND retailer_id = ANY(?) AND list_id <> ?
            ORDER BY retailer_id LIMIT 1
            """;

    static final String INSERT =
            """
            INSERT INTO price_list (id, vendor_id, name, active, changed_by, idempotency_key, body_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    /** Before its prices, whose history takes version and name from it. */
    static final String UPDATE =
            """
            UPDATE price_list SET name = ?, active = ?, version = version + 1, changed_by = ?, updated_at = now()
            WHERE id = ?
            """;

    static final String DROP_MEMBERS = "DELETE FROM price_list_member WHERE list_id = ? AND NOT retailer_id = ANY(?)";

    static final String ADD_MEMBERS =
            """
            INSERT INTO price_list_member (list_id, vendor_id, retailer_id) SELECT ?, ?, a.id FROM unnest(?) AS a(id)
            ON CONFLICT (retailer_id, vendor_id) DO NOTHING
            """;

    static final String DROP_PRICES =
            """
            DELETE FROM price_list_price t USING offer o, product p
            WHERE t.list_id = ? AND o.id = t.offer_id AND p.id = o.product_id AND NOT p.sku = ANY(?)
            """;

    /** Tiers come in one row each, with the place of their price. What stays as it is gets no history. */
    static final String SET_PRICES =
            """
            WITH asked AS (
                SELECT o.id, a.price, a.place FROM unnest(?, ?) WITH ORDINALITY AS a(sku, price, place)
                JOIN product p ON p.sku = a.sku JOIN offer o ON o.product_id = p.id AND o.vendor_id = ?),
            tiers AS (
                SELECT t.place, array_agg(t.from_quantity ORDER BY t.from_quantity) AS froms,
                    array_agg(t.price ORDER BY t.from_quantity) AS prices
                FROM unnest(?, ?, ?) AS t(place, from_quantity, price) GROUP BY t.place)
            INSERT INTO price_list_price AS old (list_id, offer_id, price, tier_froms, tier_prices)
            SELECT ?, a.id, a.price, coalesce(t.froms, '{}'), coalesce(t.prices, '{}')
            FROM asked a LEFT JOIN tiers t ON t.place = a.place
            ON CONFLICT (list_id, offer_id) DO UPDATE
                SET price = excluded.price, tier_froms = excluded.tier_froms, tier_prices = excluded.tier_prices
                WHERE (old.price, old.tier_froms, old.tier_prices)
                    IS DISTINCT FROM (excluded.price, excluded.tier_froms, excluded.tier_prices)
            """;

    private PriceListSql() {}
}
