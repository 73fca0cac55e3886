package com.khaacho.payment.jdbc;

import com.khaacho.payment.Allocation;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Receipt;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads payments with what their payers named. */
final class PaymentRows {

    /** The columns of table payment as p, and what was named in two arrays of one order. */
    static final String COLUMNS =
            """
            p.id, p.retailer_id, p.reference, p.amount, p.currency, p.received_on, p.recorded_by, p.recorded_at,
                ARRAY(SELECT n.bill_id FROM payment_allocation n WHERE n.payment_id = p.id ORDER BY n.bill_id) AS bills,
                ARRAY(SELECT n.amount FROM payment_allocation n WHERE n.payment_id = p.id ORDER BY n.bill_id) AS parts
            """;

    private PaymentRows() {}

    static Payment read(ResultSet row) throws SQLException {
        Receipt receipt = new Receipt(
                row.getObject("retailer_id", UUID.class),
                row.getString("reference"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("received_on", LocalDate.class),
                named(row));
        return new Payment(
                row.getObject("id", UUID.class),
                receipt,
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static List<Allocation> named(ResultSet row) throws SQLException {
        UUID[] bills = (UUID[]) row.getArray("bills").getArray();
        BigDecimal[] parts = (BigDecimal[]) row.getArray("parts").getArray();
        List<Allocation> named = new ArrayList<>(bills.length);
        for (int i = 0; i < bills.length; i++) {
            named.add(new Allocation(bills[i], new Money(parts[i], row.getString("currency"))));
        }
        return named;
    }
}
