package com.khaacho.payment.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Payments;
import com.khaacho.payment.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Payments in PostgreSQL. */
@ApplicationScoped
public class JdbcPayments implements Payments {

    private static final String FIND =
            "SELECT " + PaymentRows.COLUMNS + " FROM payment p WHERE p.retailer_id = ? AND p.reference = ?";

    private static final String FIND_BY_ID = "SELECT " + PaymentRows.COLUMNS + " FROM payment p WHERE p.id = ?";

    private static final String ADD =
            """
            INSERT INTO payment (id, retailer_id, reference, amount, currency, received_on, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NAME =
            """
            INSERT INTO payment_allocation (payment_id, retailer_id, bill_id, amount)
            SELECT ?, ?, * FROM unnest(?, ?)
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
        return databases.write().query(FIND, PaymentRows::read, retailerId, reference).stream()
                .findFirst();
    }

    @Override
    public Optional<Payment> find(UUID id) {
        return databases.write().query(FIND_BY_ID, PaymentRows::read, id).stream()
                .findFirst();
    }

    @Override
    public void add(Payment payment) {
        Receipt receipt = payment.receipt();
        databases
                .write()
                .update(
                        ADD,
                        payment.id(),
                        receipt.retailerId(),
                        receipt.reference(),
                        receipt.amount().amount(),
                        receipt.amount().currency(),
                        receipt.receivedOn(),
                        payment.recordedBy(),
                        payment.recordedAt());
        if (!receipt.named().isEmpty()) {
            Columns<Allocation> c = Columns.of(receipt.named());
            databases
                    .write()
                    .update(
                            NAME,
                            payment.id(),
                            receipt.retailerId(),
                            c.uuids(Allocation::billId),
                            c.amounts(named -> named.amount().amount()));
        }
    }
}
