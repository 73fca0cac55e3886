package com.khaacho.vendor.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.identity.Caller;
import com.khaacho.vendor.VendorOrderQuery;
import com.khaacho.vendor.VendorOrderView;
import com.khaacho.vendor.VendorOrderViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link VendorOrderViews} by plain SQL on the read pool. */
@ApplicationScoped
public class JdbcVendorOrderViews implements VendorOrderViews {

    /** The page is cut before its lines are joined. */
    private static final String SELECT =
            """
            SELECT v.id, v.order_id, v.vendor_id, v.status, v.attempt, v.placed_at, v.updated_at, s.name AS vendor_name,
                r.id AS retailer_id, r.name AS retailer_name, coalesce(o.district, r.district) AS district,
                o.delivery_date, o.payment_terms,
                CASE WHEN v.status NOT IN ('DECLINED', 'CANCELLED') THEN o.delivery_address END AS delivery_address,
                CASE WHEN v.status NOT IN ('DECLINED', 'CANCELLED') THEN o.contact_phone END AS contact_phone,
                l.line_no, l.offer_id, l.product_id, l.quantity, l.unit_price, l.delivered, p.sku, p.name,
                p.unit,
                (SELECT e.reason FROM order_event e
                    WHERE e.order_id = v.order_id AND e.vendor_order_id = v.id AND e.to_status = v.status
                    ORDER BY e.seq DESC LIMIT 1) AS reason
            FROM (SELECT * FROM vendor_order v WHERE %s ORDER BY v.id DESC LIMIT ?) v
            JOIN party s ON s.id = v.vendor_id
            JOIN orders o ON o.id = v.order_id
            JOIN party r ON r.id = o.retailer_id
            JOIN vendor_order_line l ON l.vendor_order_id = v.id
            JOIN product p ON p.id = l.product_id
            ORDER BY v.id DESC, l.line_no
            """;

    private final Databases databases;

    @Inject
    public JdbcVendorOrderViews(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcVendorOrderViews() {
        this(null);
    }

    @Override
    public Optional<VendorOrderView> vendorOrder(UUID id, Caller reader) {
        List<Object> values = new ArrayList<>();
        StringBuilder which = visible(values, reader);
        and(which, values, " AND v.id = ?", id);
        return find(which, values, 1).stream().findFirst();
    }

    @Override
    public List<VendorOrderView> list(VendorOrderQuery query, Caller reader) {
        List<Object> values = new ArrayList<>();
        StringBuilder which = visible(values, reader);
        and(
                which,
                values,
                " AND v.status = ?",
                query.status() == null ? null : query.status().name());
        and(which, values, " AND v.id < ?", query.before());
        return find(which, values, query.limit());
    }

    private List<VendorOrderView> find(StringBuilder which, List<Object> values, int limit) {
        values.add(limit);
        VendorOrderRows rows = new VendorOrderRows();
        databases.read().query(SELECT.formatted(which), rows::read, values.toArray());
        return rows.toList();
    }

    private static StringBuilder visible(List<Object> values, Caller reader) {
        StringBuilder which = new StringBuilder("true");
        and(which, values, " AND v.vendor_id = ?", reader.seesEveryParty() ? null : reader.partyId());
        return which;
    }

    private static void and(StringBuilder which, List<Object> values, String clause, Object value) {
        if (value != null) {
            which.append(clause);
            values.add(value);
        }
    }
}
