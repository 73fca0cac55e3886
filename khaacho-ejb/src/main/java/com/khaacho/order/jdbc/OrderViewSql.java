package com.khaacho.order.jdbc;

/** The selects behind {@link JdbcOrderViews}. {@code o} is the order asked for, {@code w} the one that is worked on. */
final class OrderViewSql {

    static final String STATUS =
            """
            SELECT o.id, w.status, w.reason_code, w.reason, o.alias_of, w.updated_at
            FROM orders o JOIN orders w ON w.id = coalesce(o.alias_of, o.id)
            WHERE o.id = ANY(?)
            """;

    static final String ORDER =
            """
            SELECT o.id, w.status, w.reason_code, w.reason, o.alias_of, w.updated_at, o.retailer_id, w.source, w.priority,
                w.customer_ref, w.district, w.delivery_date, w.payment_terms, w.total, w.currency, w.accepted_at, w.placed_by,
                w.order_text, w.image_url, w.delivery_address, w.contact_phone, w.note, w.version,
                w.parse_confidence, w.risk_score, w.risk_contributions
            FROM orders o JOIN orders w ON w.id = coalesce(o.alias_of, o.id)
            WHERE o.id = ANY(?)
            """;

    /** Operators see all; else the order is the reader's, or the reader's party has a vendor order of it. */
    static final String VISIBLE =
            """
             AND (? OR o.retailer_id = ?
                OR EXISTS (SELECT FROM vendor_order v WHERE v.order_id = w.id AND v.vendor_id = ?))
            """;

    static final String LINES =
            """
            SELECT line_no, sku, product_id, quantity, unit, line_text, unit_price, backordered, cancelled
            FROM order_line WHERE order_id = ? ORDER BY line_no
            """;

    /** What one vendor is asked for: its share of each line, at the price agreed with it; cancelled is what did not come. */
    static final String VENDOR_LINES =
            """
            SELECT l.line_no, l.sku, l.product_id, sum(p.quantity)::int AS quantity, l.unit, NULL AS line_text,
                min(p.unit_price) AS unit_price, 0 AS backordered,
                sum(p.quantity - coalesce(p.delivered, p.quantity))::int AS cancelled
            FROM vendor_order v
            JOIN vendor_order_line p ON p.vendor_order_id = v.id
            JOIN order_line l ON l.order_id = v.order_id AND l.line_no = p.line_no
            WHERE v.order_id = ? AND v.vendor_id = ? AND v.status NOT IN ('DECLINED', 'CANCELLED')
            GROUP BY l.line_no, l.sku, l.product_id, l.unit ORDER BY l.line_no
            """;

    static final String VENDOR_PARTS =
            """
            SELECT v.id, v.order_id, v.vendor_id, p.name, v.status, v.attempt,
                l.line_no, l.offer_id, l.product_id, l.quantity, l.unit_price, l.delivered
            FROM vendor_order v JOIN party p ON p.id = v.vendor_id
            JOIN vendor_order_line l ON l.vendor_order_id = v.id
            WHERE v.order_id = ? AND (? OR v.vendor_id = ?)
            ORDER BY v.attempt, v.id, l.line_no
            """;

    static final String TIMELINE =
            """
            SELECT order_id, seq, vendor_order_id, from_status, to_status, actor, reason, correlation_id, at
            FROM order_event WHERE order_id = ? ORDER BY seq
            """;

    static final String LIST =
            """
            SELECT o.id, o.status, o.reason_code, o.reason, o.alias_of, o.updated_at, o.retailer_id, o.source, o.priority,
                o.customer_ref, o.district, o.delivery_date, o.payment_terms, o.total, o.currency, o.accepted_at
            FROM orders o WHERE o.alias_of IS NULL
            """;

    static final String OF_VENDOR = " AND o.id IN (SELECT v.order_id FROM vendor_order v WHERE v.vendor_id = ?)";

    private OrderViewSql() {}
}
