package com.khaacho.invoice.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.invoice.Buyer;
import com.khaacho.invoice.Deliveries;
import com.khaacho.invoice.InvoiceDraft;
import com.khaacho.invoice.InvoiceLine;
import com.khaacho.invoice.PanNumber;
import com.khaacho.invoice.Seller;
import com.khaacho.invoice.VatRate;
import com.khaacho.shared.PaymentTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deliveries in PostgreSQL. */
@ApplicationScoped
public class JdbcDeliveries implements Deliveries {

    /** Who has told no place is in Nepal, at least. The bill is posted already, in this transaction: it says when it is due. */
    private static final String LINES =
            """
            SELECT v.vendor_id, s.invoice_code, s.name AS seller, s.pan AS seller_pan,
                coalesce(nullif(concat_ws(', ', s.municipality, s.district), ''), 'Nepal') AS seller_address,
                b.id AS buyer_id, b.name AS buyer, b.pan AS buyer_pan,
                coalesce(nullif(concat_ws(', ', b.municipality, b.district), ''), 'Nepal') AS buyer_address,
                l.line_no, p.sku, p.name AS product, p.name_ne, l.delivered, l.unit_price,
                coalesce(o.payment_terms, 'CREDIT') AS payment_terms, d.due_on
            FROM vendor_order v
            JOIN orders o ON o.id = v.order_id
            JOIN party s ON s.id = v.vendor_id
            JOIN party b ON b.id = o.retailer_id
            JOIN vendor_order_line l ON l.vendor_order_id = v.id AND l.delivered > 0
            JOIN product p ON p.id = l.product_id
            LEFT JOIN ledger_entry d ON d.cause_id = v.id AND d.cause_step = 0 AND d.kind = 'INVOICE'
            WHERE v.id = ? AND v.status = 'DELIVERED' AND s.pan IS NOT NULL AND s.invoice_code IS NOT NULL
            ORDER BY l.line_no
            """;

    private final Databases databases;

    @Inject
    public JdbcDeliveries(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcDeliveries() {
        this(null);
    }

    @Override
    public Optional<InvoiceDraft> invoiceOf(UUID vendorOrderId, LocalDate deliveredOn) {
        List<Row> rows = databases.write().query(LINES, Row::read, vendorOrderId);
        return rows.stream()
                .findFirst()
                .map(first -> new InvoiceDraft(
                        vendorOrderId,
                        first.seller(),
                        first.buyer(),
                        deliveredOn,
                        first.terms(),
                        first.dueOn(),
                        VatRate.NEPAL,
                        rows.stream().map(Row::line).toList()));
    }

    /** A line that came, beside the parties, which are the same in each. */
    private record Row(Seller seller, Buyer buyer, PaymentTerms terms, LocalDate dueOn, InvoiceLine line) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    seller(row),
                    buyer(row),
                    PaymentTerms.read(row.getString("payment_terms")).orElseThrow(),
                    row.getObject("due_on", LocalDate.class),
                    line(row));
        }

        private static Seller seller(ResultSet row) throws SQLException {
            return new Seller(
                    row.getObject("vendor_id", UUID.class),
                    row.getString("invoice_code"),
                    row.getString("seller"),
                    row.getString("seller_address"),
                    new PanNumber(row.getString("seller_pan")));
        }

        private static Buyer buyer(ResultSet row) throws SQLException {
            String pan = row.getString("buyer_pan");
            return new Buyer(
                    row.getObject("buyer_id", UUID.class),
                    row.getString("buyer"),
                    row.getString("buyer_address"),
                    pan == null ? null : new PanNumber(pan));
        }

        private static InvoiceLine line(ResultSet row) throws SQLException {
            return new InvoiceLine(
                    row.getInt("line_no"),
                    row.getString("sku"),
                    row.getString("product"),
                    row.getString("name_ne"),
                    row.getInt("delivered"),
                    row.getBigDecimal("unit_price"));
        }
    }
}
