package com.khaacho.notification.jdbc;

import com.khaacho.notification.OrderNews;
import com.khaacho.notification.OrderNews.AnsweredVendorOrder;
import com.khaacho.notification.OrderNews.PlacedVendorOrder;
import com.khaacho.notification.OrderNews.Recipient;
import com.khaacho.notification.OrderNews.ReducedVendorOrder;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads news: the query gives one row a vendor order, sorted by order. */
final class NewsRows {

    private NewsRows() {}

    /** The order with at most one vendor order. */
    static OrderNews read(ResultSet row) throws SQLException {
        String part = row.getString("part_status");
        boolean placed = "PLACED".equals(part);
        boolean cancelled = "CANCELLED".equals(part);
        return new OrderNews(
                new OrderId(row.getObject("id", UUID.class)),
                OrderStatus.valueOf(row.getString("status")),
                row.getInt("amendment"),
                row.getString("customer_ref"),
                row.getString("reason"),
                money(row.getBigDecimal("total"), row.getString("currency")),
                party(row, "retailer"),
                placed ? List.of(placed(row)) : List.of(),
                placed || cancelled || part == null ? List.of() : List.of(answered(row)),
                cancelled ? List.of(placed(row)) : List.of(),
                row.getInt("reduced") > 0 ? List.of(reduced(row)) : List.of());
    }

    private static ReducedVendorOrder reduced(ResultSet row) throws SQLException {
        return new ReducedVendorOrder(
                row.getObject("part_id", UUID.class), party(row, "vendor"), partTotal(row), row.getInt("reduced"));
    }

    private static PlacedVendorOrder placed(ResultSet row) throws SQLException {
        return new PlacedVendorOrder(
                row.getObject("part_id", UUID.class), party(row, "vendor"), partTotal(row), row.getInt("attempt"));
    }

    private static AnsweredVendorOrder answered(ResultSet row) throws SQLException {
        return new AnsweredVendorOrder(
                row.getObject("part_id", UUID.class),
                row.getString("vendor_name"),
                partTotal(row),
                VendorOrderStatus.valueOf(row.getString("part_status")),
                row.getLong("missing"));
    }

    private static Money partTotal(ResultSet row) throws SQLException {
        return money(row.getBigDecimal("part_total"), row.getString("part_currency"));
    }

    /** One news an order, with all its vendor orders. */
    static List<OrderNews> fold(List<OrderNews> rows) {
        List<OrderNews> folded = new ArrayList<>(rows.size());
        for (OrderNews row : rows) {
            OrderNews last = folded.isEmpty() ? null : folded.get(folded.size() - 1);
            if (last != null && last.orderId().equals(row.orderId())) {
                folded.set(folded.size() - 1, joined(last, row));
            } else {
                folded.add(row);
            }
        }
        return folded;
    }

    private static OrderNews joined(OrderNews first, OrderNews second) {
        List<PlacedVendorOrder> placed = new ArrayList<>(first.placed());
        placed.addAll(second.placed());
        List<AnsweredVendorOrder> answered = new ArrayList<>(first.answered());
        answered.addAll(second.answered());
        List<PlacedVendorOrder> cancelled = new ArrayList<>(first.cancelled());
        cancelled.addAll(second.cancelled());
        List<ReducedVendorOrder> reduced = new ArrayList<>(first.reduced());
        reduced.addAll(second.reduced());
        return new OrderNews(
                first.orderId(),
                first.status(),
                first.amendment(),
                first.customerRef(),
                first.reason(),
                first.total(),
                first.retailer(),
                placed,
                answered,
                cancelled,
                reduced);
    }

    private static Recipient party(ResultSet row, String role) throws SQLException {
        return new Recipient(
                row.getObject(role + "_id", UUID.class), row.getString(role + "_name"), row.getString(role + "_email"));
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
