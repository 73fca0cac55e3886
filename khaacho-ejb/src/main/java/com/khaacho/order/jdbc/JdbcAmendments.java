package com.khaacho.order.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.order.Amendments;
import com.khaacho.order.Order;
import com.khaacho.order.OrderRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Amendments in PostgreSQL. */
@ApplicationScoped
public class JdbcAmendments implements Amendments {

    private static final String UPDATE =
            """
            UPDATE orders SET customer_ref = ?, note = ?, district = ?, delivery_date = ?::date, priority = ?,
                delivery_address = ?, address_key = ?, contact_phone = ?, payment_terms = ?,
                risk_score = NULL, risk_contributions = NULL, last_amendment = ?
            WHERE id = ?
            """;

    private static final String DROP_LINES = "DELETE FROM order_line WHERE order_id = ? AND line_no > ?";

    private final Databases databases;

    @Inject
    public JdbcAmendments(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcAmendments() {
        this(null);
    }

    @Override
    public void write(Order amended) {
        OrderRequest wanted = amended.accepted().request();
        databases
                .write()
                .update(
                        UPDATE,
                        wanted.customerRef(),
                        wanted.note(),
                        wanted.district(),
                        OrderRows.deliveryDate(amended),
                        wanted.priority().jmsPriority(),
                        wanted.destination().address(),
                        wanted.destination().addressKey(),
                        wanted.destination().phone(),
                        OrderRows.paymentTerms(amended),
                        amended.lastAmendment(),
                        amended.id().value());
        databases
                .write()
                .update(DROP_LINES, amended.id().value(), amended.lines().size());
    }
}
