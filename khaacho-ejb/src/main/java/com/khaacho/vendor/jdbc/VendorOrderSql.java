package com.khaacho.vendor.jdbc;

/** The statements behind {@link JdbcVendorOrders}. */
final class VendorOrderSql {

    static final String INSERT =
            """
            INSERT INTO vendor_order (id, order_id, vendor_id, status, total, attempt)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
            """;

    static final String INSERT_LINES =
            """
            INSERT INTO vendor_order_line (vendor_order_id, line_no, offer_id, product_id, quantity, unit_price)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
            """;

    /** In the order of the offers' ids, as {@link JdbcOffers#reserve} locks them. */
    private static final String FREE =
            """
            held AS (SELECT id FROM offer WHERE id IN (SELECT offer_id FROM freed) ORDER BY id FOR UPDATE)
            UPDATE offer o SET stock_reserved = o.stock_reserved - f.quantity, updated_at = now()
            FROM freed f JOIN held h ON h.id = f.offer_id WHERE o.id = f.offer_id
            """;

    /** The stock goes to orders that wait for it; the vendor has it, other than where it declines or comes without. */
    private static final String CANCELLED =
            """
                AND status IN ('PLACED', 'ACCEPTED') RETURNING id),
            freed AS (
                SELECT l.offer_id, sum(l.quantity) AS quantity
                FROM vendor_order_line l JOIN cancelled c ON c.id = l.vendor_order_id GROUP BY l.offer_id),
            arrived AS (
                INSERT INTO stock_arrival (product_id)
                SELECT DISTINCT l.product_id FROM vendor_order_line l JOIN cancelled c ON c.id = l.vendor_order_id),
            """
                    + FREE;

    static final String CANCEL =
            """
            WITH cancelled AS (
                UPDATE vendor_order SET status = 'CANCELLED', updated_at = now() WHERE order_id = ?
            """
                    + CANCELLED;

    static final String CANCEL_ONE =
            """
            WITH cancelled AS (
                UPDATE vendor_order SET status = 'CANCELLED', updated_at = now() WHERE id = ?
            """
                    + CANCELLED;

    /** A line that is not among those left is gone. */
    static final String REDUCE =
            """
            WITH reduced AS (
                UPDATE vendor_order SET total = ?, reduced = ?, updated_at = now()
                WHERE id = ? AND status IN ('PLACED', 'ACCEPTED') RETURNING id),
            less AS (
                SELECT l.vendor_order_id, l.line_no, l.offer_id, l.product_id, n.quantity,
                    l.quantity - coalesce(n.quantity, 0) AS units
                FROM reduced r JOIN vendor_order_line l ON l.vendor_order_id = r.id
                LEFT JOIN unnest(?, ?) AS n(line_no, quantity) ON n.line_no = l.line_no
                WHERE n.quantity IS DISTINCT FROM l.quantity),
            dropped AS (
                DELETE FROM vendor_order_line l USING less
                WHERE l.vendor_order_id = less.vendor_order_id AND l.line_no = less.line_no AND less.quantity IS NULL),
            kept AS (
                UPDATE vendor_order_line l SET quantity = less.quantity FROM less
                WHERE l.vendor_order_id = less.vendor_order_id AND l.line_no = less.line_no
                    AND less.quantity IS NOT NULL),
            arrived AS (INSERT INTO stock_arrival (product_id) SELECT DISTINCT product_id FROM less),
            freed AS (SELECT offer_id, sum(units) AS quantity FROM less GROUP BY offer_id),
            """
                    + FREE;

    /** The stock goes back only with the change of state, so twice is as once. */
    static final String DECLINE =
            """
            WITH declined AS (
                UPDATE vendor_order SET status = 'DECLINED', updated_at = now()
                WHERE id = ? AND status = 'PLACED' RETURNING id),
            freed AS (
                SELECT l.offer_id, sum(l.quantity) AS quantity
                FROM vendor_order_line l JOIN declined d ON d.id = l.vendor_order_id GROUP BY l.offer_id),
            """
                    + FREE;

    /**
     * With the change of state, too. What was delivered is gone from both numbers of the stock, what is missing from the
     * reserved ones alone. greatest() takes no notice of a day that nobody wished.
     */
    static final String DELIVER =
            """
            WITH delivered AS (
                UPDATE vendor_order v SET status = 'DELIVERED', total = ?, updated_at = now(),
                    kept = ? AND ?::date <= (
                        SELECT greatest(?::date, (v.placed_at AT TIME ZONE 'Asia/Kathmandu')::date + max(o.lead_time_days))
                        FROM vendor_order_line l JOIN offer o ON o.id = l.offer_id WHERE l.vendor_order_id = v.id)
                WHERE v.id = ? AND v.status = 'DISPATCHED' RETURNING v.id),
            counted AS (
                UPDATE vendor_order_line l SET delivered = n.delivered
                FROM delivered d, unnest(?, ?) AS n(line_no, delivered)
                WHERE l.vendor_order_id = d.id AND l.line_no = n.line_no
                RETURNING l.offer_id, l.quantity, l.delivered),
            gone AS (
                SELECT offer_id, sum(quantity) AS quantity, sum(delivered) AS delivered FROM counted GROUP BY offer_id),
            held AS (SELECT id FROM offer WHERE id IN (SELECT offer_id FROM gone) ORDER BY id FOR UPDATE)
            UPDATE offer o SET stock_on_hand = o.stock_on_hand - g.delivered,
                stock_reserved = o.stock_reserved - g.quantity, updated_at = now()
            FROM gone g JOIN held h ON h.id = g.offer_id WHERE o.id = g.offer_id
            """;

    static final String OF_ORDERS =
            """
            SELECT v.id, v.order_id, v.vendor_id, v.status, v.attempt,
                l.line_no, l.offer_id, l.product_id, l.quantity, l.unit_price, l.delivered
            FROM vendor_order v JOIN vendor_order_line l ON l.vendor_order_id = v.id
            WHERE v.order_id = ANY(?) ORDER BY v.order_id, v.id, l.line_no
            """;

    static final String UNANSWERED =
            "SELECT id FROM vendor_order WHERE status = 'PLACED' AND placed_at < ? ORDER BY placed_at LIMIT ?";

    static final String DISPATCHED =
            "SELECT 1 FROM vendor_order WHERE order_id = ? AND status IN ('DISPATCHED', 'DELIVERED') LIMIT 1";

    private VendorOrderSql() {}
}
