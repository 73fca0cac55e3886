package com.khaacho.payment.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Payments;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Payments in PostgreSQL. */
@ApplicationScoped
public class JdbcPayments implements Payments {

    private static final String FIND = "SELECT * FROM payment WHERE retailer_id = ? AND reference = ?";

    private static final String ADD =
            """
            INSERT INTO payment (id, retailer_id, reference, amount, currency, received_on, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Databases databases;

    @Inject
    public JdbcPayments(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcPayments() {
        this(null);
    }

    @Override
    public Optional<Payment> find(UUID retailerId, String reference) {
        return databases.write().query(FIND, JdbcPayments::read, retailerId, reference).stream()
                .findFirst();
    }

    @Override
    public void add(Payment payment) {
        databases
                .write()
                .update(
                        ADD,
                        payment.id(),
                        payment.retailerId(),
                        payment.reference(),
                        payment.amount().amount(),
                        payment.amount().currency(),
                        payment.receivedOn(),
                        payment.recordedBy(),
                        payment.recordedAt());
    }

    private static Payment read(ResultSet row) throws SQLException {
        return new Payment(
                row.getObject("id", UUID.class),
                row.getObject("retailer_id", UUID.class),
                row.getString("reference"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("received_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
