package com.khaacho.vendor.jdbc;

/** The statements behind {@link JdbcVendorOffers}. */
final class VendorOfferSql {

    private static final String SELECT =
            """
            SELECT p.sku, p.name, o.price, o.currency, o.stock_on_hand, o.stock_reserved, o.min_quantity, o.lead_time_days,
                o.valid_from, o.valid_to, o.active, o.version, o.updated_at,
            """
                    + TierColumns.OF_OFFER
                    + " FROM offer o JOIN product p ON p.id = o.product_id WHERE o.vendor_id = ?";

    static final String LIST = SELECT + " AND p.sku > ? ORDER BY p.sku LIMIT ?";

    static final String ONE = SELECT + " AND p.sku = ?";

    static final String LOCK = ONE + " FOR UPDATE OF o";

    static final String PRICES =
            """
            SELECT h.price, h.currency, h.offer_version, h.changed_at, h.changed_by, tiers.*
            FROM price_history h JOIN offer o ON o.id = h.offer_id JOIN product p ON p.id = o.product_id
            LEFT JOIN LATERAL (
            """
                    + TierColumns.SELECTED
                    + """
                     FROM price_history_tier t
                WHERE t.offer_id = h.offer_id AND t.offer_version = h.offer_version) AS tiers ON true
            WHERE o.vendor_id = ? AND p.sku = ? ORDER BY h.offer_version DESC LIMIT ?
            """;

    /**
     * An offer that does not say when it begins, begins now. Its tiers come in the same statement, so that its history
     * begins with them; the answer is how many offers were made.
     */
    static final String CREATE =
            """
            WITH made AS (INSERT INTO offer (vendor_id, product_id, price, currency, stock_on_hand, min_quantity, lead_time_days, active,
                valid_from, valid_to, changed_by, tier_changes)
            SELECT ?, p.id, ?, ?, ?, ?, ?, ?, coalesce(?::timestamptz, now()), ?::timestamptz, ?, ?
            FROM product p WHERE p.sku = ? AND EXISTS (SELECT FROM party v WHERE v.id = ? AND v.kind = 'VENDOR')
            ON CONFLICT (vendor_id, product_id) DO NOTHING
            RETURNING id),
            tiers AS (INSERT INTO offer_tier (offer_id, from_quantity, price)
            SELECT made.id, t.from_quantity, t.price FROM made, unnest(?, ?) AS t(from_quantity, price))
            SELECT count(*) FROM made
            """;

    static final String DROP_TIERS =
            """
            DELETE FROM offer_tier WHERE offer_id =
                (SELECT o.id FROM offer o JOIN product p ON p.id = o.product_id WHERE o.vendor_id = ? AND p.sku = ?)
            """;

    /** Before the offer itself, whose change puts them into the history. */
    static final String ADD_TIERS =
            """
            INSERT INTO offer_tier (offer_id, from_quantity, price)
            SELECT o.id, t.from_quantity, t.price
            FROM offer o JOIN product p ON p.id = o.product_id, unnest(?, ?) AS t(from_quantity, price)
            WHERE o.vendor_id = ? AND p.sku = ?
            """;

    static final String CHANGE =
            """
            UPDATE offer o SET price = ?, currency = ?, stock_on_hand = ?, min_quantity = ?, lead_time_days = ?, active = ?,
                tier_changes = o.tier_changes + ?, valid_from = coalesce(?::timestamptz, o.valid_from), valid_to = ?::timestamptz, changed_by = ?,
                updated_at = now()
            FROM product p WHERE p.id = o.product_id AND o.vendor_id = ? AND p.sku = ?
            """;

    /** For whatever reason orders could not be served before, they may be now. */
    static final String NOTE_ARRIVAL =
            """
            INSERT INTO stock_arrival (product_id)
            SELECT o.product_id FROM offer o JOIN product p ON p.id = o.product_id
            WHERE o.vendor_id = ? AND p.sku = ? AND o.active AND o.stock_on_hand > o.stock_reserved
            """;

    private VendorOfferSql() {}
}
