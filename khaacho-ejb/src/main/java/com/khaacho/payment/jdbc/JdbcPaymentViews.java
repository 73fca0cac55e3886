package com.khaacho.payment.jdbc;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.identity.Caller;
import com.khaacho.invoice.DocumentKind;
import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.payment.Payment;
import com.khaacho.payment.PaymentViews;
import com.khaacho.payment.SettledPayment;
import com.khaacho.payment.Settlement;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Payments as they are shown, from the pool that only reads. */
@ApplicationScoped
public class JdbcPaymentViews implements PaymentViews {

    /** A payment that settles nothing is one row without a bill. The bill's order is that of the ledger. */
    private static final String ONE = "SELECT " + PaymentRows.COLUMNS
            + """
            , s.bill_id, s.amount AS settled, s.named, i.vendor_code, i.fiscal_year, i.number
            FROM payment p
            LEFT JOIN LATERAL settlements_of(p.retailer_id) s ON s.cause_id = p.id
            LEFT JOIN invoice i ON i.id = s.bill_id
            LEFT JOIN ledger_entry b ON b.cause_id = s.bill_id AND b.debit_account = 'RECEIVABLE'
            WHERE p.id = ?
            ORDER BY b.occurred_at, b.entry_no, s.named DESC
            """;

    private final Databases databases;

    @Inject
    public JdbcPaymentViews(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcPaymentViews() {
        this(null);
    }

    @Override
    public Optional<SettledPayment> payment(UUID id, Caller reader) {
        List<Row> rows = databases.read().query(ONE, Row::read, id);
        return rows.stream()
                .findFirst()
                .map(Row::payment)
                .filter(payment -> reader.seesEveryParty()
                        || payment.receipt().retailerId().equals(reader.partyId()))
                .map(payment -> new SettledPayment(payment, settlements(rows)));
    }

    @Override
    public List<Payment> list(Query query, Caller reader) {
        StringBuilder select = new StringBuilder("SELECT " + PaymentRows.COLUMNS + " FROM payment p WHERE true");
        List<Object> values = new ArrayList<>();
        and(select, values, " AND p.retailer_id = ?", reader.seesEveryParty() ? null : reader.partyId());
        and(select, values, " AND p.retailer_id = ?", query.retailerId());
        and(select, values, " AND p.received_on >= ?", query.from());
        and(select, values, " AND p.received_on <= ?", query.to());
        and(select, values, " AND p.id < ?", query.before());
        values.add(query.limit());
        return databases
                .read()
                .query(select.append(" ORDER BY p.id DESC LIMIT ?").toString(), PaymentRows::read, values.toArray());
    }

    private static void and(StringBuilder select, List<Object> values, String clause, Object value) {
        if (value != null) {
            select.append(clause);
            values.add(value);
        }
    }

    private static List<Settlement> settlements(List<Row> rows) {
        return rows.stream().map(Row::settlement).filter(Objects::nonNull).toList();
    }

    /** A bill that the payment settles, or null, beside the payment, which is the same in each. */
    private record Row(Payment payment, Settlement settlement) {

        static Row read(ResultSet row) throws SQLException {
            UUID bill = row.getObject("bill_id", UUID.class);
            return new Row(PaymentRows.read(row), bill == null ? null : settlement(bill, row));
        }

        private static Settlement settlement(UUID bill, ResultSet row) throws SQLException {
            return new Settlement(
                    bill,
                    invoiceNumber(row),
                    new Money(row.getBigDecimal("settled"), row.getString("currency")),
                    row.getBoolean("named"));
        }

        private static InvoiceNumber invoiceNumber(ResultSet row) throws SQLException {
            String vendorCode = row.getString("vendor_code");
            return vendorCode == null
                    ? null
                    : new InvoiceNumber(
                            vendorCode,
                            DocumentKind.INVOICE,
                            FiscalYear.parse(row.getString("fiscal_year")),
                            row.getInt("number"));
        }
    }
}
