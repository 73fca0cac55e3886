package com.khaacho.chaos.invariants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An order as its row and lines say.
 *
 * @param reference the customer's reference
 * @param aliasOf the order it repeats, or null for one that is worked
 * @param quantity selling units over all lines
 * @param cancelled those of them that were called off
 */
public record StoredOrder(
        UUID id,
        UUID retailerId,
        String reference,
        String status,
        UUID aliasOf,
        int lines,
        long quantity,
        long cancelled) {

    private static final String QUERY =
            """
            select id, retailer_id, customer_ref, status, alias_of,
                   count(line_no) as lines, coalesce(sum(quantity), 0) as quantity, coalesce(sum(cancelled), 0) as cancelled
            from orders left join order_line on order_id = id
            where starts_with(customer_ref, ?)
            group by id""";

    /** All orders whose reference begins so. */
    public static List<StoredOrder> ofReferences(String prefix, Connection owner) throws SQLException {
        List<StoredOrder> orders = new ArrayList<>();
        try (PreparedStatement select = owner.prepareStatement(QUERY)) {
            select.setString(1, prefix);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    orders.add(read(row));
                }
            }
        }
        return orders;
    }

    private static StoredOrder read(ResultSet row) throws SQLException {
        return new StoredOrder(
                row.getObject("id", UUID.class),
                row.getObject("retailer_id", UUID.class),
                row.getString("customer_ref"),
                row.getString("status"),
                row.getObject("alias_of", UUID.class),
                row.getInt("lines"),
                row.getLong("quantity"),
                row.getLong("cancelled"));
    }
}
