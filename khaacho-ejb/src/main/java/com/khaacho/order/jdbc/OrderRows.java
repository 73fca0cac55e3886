package com.khaacho.order.jdbc;

import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.Destination;
import com.khaacho.order.Order;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders.KeyHolder;
import com.khaacho.risk.RiskContribution;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.PaymentTerms;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Between the rows of orders and order_line and the domain's objects. */
final class OrderRows {

    /** Locks in id order: two batches that share orders wait for each other instead of dead-locking. */
    static final String LOCK =
            """
            SELECT o.id, o.retailer_id, o.placed_by, o.customer_ref, o.source, o.priority, o.status, o.order_text,
                o.image_url,
                coalesce(o.district, (SELECT p.district FROM party p WHERE p.id = o.retailer_id)) AS district,
                o.delivery_date, o.delivery_address, o.contact_phone, o.payment_terms, o.note, o.total, o.credit_reserved,
                o.correlation_id, o.version, o.accepted_at, o.updated_at, o.alias_of,
                coalesce(o.last_amendment, 0) AS last_amendment,
                coalesce(o.last_transition, o.version) AS last_transition,
                (SELECT array_agg(e.to_status) FROM order_event e
                    WHERE e.order_id = o.id AND e.vendor_order_id IS NULL
                        AND e.seq >= coalesce(o.last_amendment, 1)) AS reached
            FROM orders o WHERE o.id = ANY(?) ORDER BY o.id FOR UPDATE OF o
            """;

    static final String LINES =
            """
            SELECT order_id, line_no, sku, product_id, quantity, unit, line_text, unit_price, backordered, cancelled
            FROM order_line WHERE order_id = ANY(?) ORDER BY order_id, line_no
            """;

    /** Lines that were called off leave no reason with the order, and so does a vendor that came without some units. */
    static final String WITHOUT_REST =
            "SELECT id FROM orders WHERE id = ? AND status = 'COMPLETED' AND reason_code = 'CANCELLED_ON_REQUEST'";

    private OrderRows() {}

    /** An order without its lines. */
    record Row(
            AcceptedOrder accepted,
            OrderStatus status,
            Set<OrderStatus> reached,
            int version,
            int lastTransition,
            BigDecimal total,
            BigDecimal creditReserved,
            Instant changedAt,
            UUID aliasOf,
            int lastAmendment) {

        OrderId id() {
            return accepted.id();
        }

        Order toOrder(List<OrderLine> lines, Clock clock) {
            Order order = Order.restore(
                    accepted, status, reached, version, lastTransition, lines, total, creditReserved, changedAt, clock);
            if (aliasOf != null) {
                order.markAliasOf(new OrderId(aliasOf));
            }
            order.markAmended(lastAmendment);
            return order;
        }
    }

    static Row read(ResultSet row) throws SQLException {
        OrderStatus status = OrderStatus.valueOf(row.getString("status"));
        return new Row(
                readAccepted(row),
                status,
                readReached(row, status),
                row.getInt("version"),
                row.getInt("last_transition"),
                row.getBigDecimal("total"),
                row.getBigDecimal("credit_reserved"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getObject("alias_of", UUID.class),
                row.getInt("last_amendment"));
    }

    private static AcceptedOrder readAccepted(ResultSet row) throws SQLException {
        Date deliveryDate = row.getDate("delivery_date");
        OrderRequest request = new OrderRequest(
                List.of(),
                row.getString("order_text"),
                row.getString("image_url"),
                OrderPriority.ofJms(row.getInt("priority")),
                row.getString("customer_ref"),
                row.getString("note"),
                row.getString("district"),
                deliveryDate == null ? null : deliveryDate.toLocalDate(),
                destination(row),
                paymentTerms(row));
        return new AcceptedOrder(
                new OrderId(row.getObject("id", UUID.class)),
                row.getObject("retailer_id", UUID.class),
                row.getString("placed_by"),
                OrderSource.valueOf(row.getString("source")),
                request,
                null,
                null,
                row.getString("correlation_id"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }

    static Destination destination(ResultSet row) throws SQLException {
        return new Destination(row.getString("delivery_address"), row.getString("contact_phone"));
    }

    /** Null are those of the account: what nearly every order names needs no room. */
    static PaymentTerms paymentTerms(ResultSet row) throws SQLException {
        String word = row.getString("payment_terms");
        return word == null ? PaymentTerms.CREDIT : PaymentTerms.read(word).orElseThrow();
    }

    static String paymentTerms(Order order) {
        PaymentTerms terms = order.accepted().request().paymentTerms();
        return terms.isOfAccount() ? null : terms.word();
    }

    private static Set<OrderStatus> readReached(ResultSet row, OrderStatus current) throws SQLException {
        Set<OrderStatus> reached = EnumSet.of(OrderStatus.ACCEPTED, current);
        Array history = row.getArray("reached");
        if (history == null) {
            // Amended while this statement waited for the row: it sees the row as it is, and the history as it was.
            return reached;
        }
        for (String name : (String[]) history.getArray()) {
            reached.add(OrderStatus.valueOf(name));
        }
        return reached;
    }

    static OrderLine readLineInto(ResultSet row, Map<OrderId, List<OrderLine>> lines) throws SQLException {
        OrderLine line = new OrderLine(
                row.getInt("line_no"),
                row.getString("sku"),
                row.getObject("product_id", Long.class),
                row.getInt("quantity"),
                row.getString("unit"),
                row.getString("line_text"),
                row.getBigDecimal("unit_price"),
                row.getInt("backordered"),
                row.getInt("cancelled"));
        lines.computeIfAbsent(new OrderId(row.getObject("order_id", UUID.class)), id -> new ArrayList<>())
                .add(line);
        return line;
    }

    static Map<OrderId, KeyHolder> readHolder(ResultSet row) throws SQLException {
        return Map.of(
                new OrderId(row.getObject("asked", UUID.class)),
                new KeyHolder(new OrderId(row.getObject("holder", UUID.class)), row.getBoolean("same_body")));
    }

    static String reasonCode(Order order) {
        return order.reasonCode() == null ? null : order.reasonCode().name();
    }

    static String deliveryDate(Order order) {
        var date = order.accepted().request().deliveryDate();
        return date == null ? null : date.toString();
    }

    /** The risk contributions as a JSON array, or null while there are none. */
    static String contributions(Order order) {
        if (order.assessment() == null) {
            return null;
        }
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (RiskContribution contribution : order.assessment().contributions()) {
            array.add(Json.createObjectBuilder()
                    .add("rule", contribution.rule())
                    .add("weight", contribution.weight())
                    .add("detail", contribution.detail()));
        }
        return array.build().toString();
    }
}
