package com.khaacho.credit.jdbc;

import com.khaacho.credit.Bill;
import com.khaacho.credit.Bills;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bills in PostgreSQL, by its function {@code bill_standings}. */
@ApplicationScoped
public class JdbcBills implements Bills {

    private static final String OF =
            """
            SELECT b.bill_id, b.amount, b.credited, b.unpaid, a.currency
            FROM credit_account a CROSS JOIN LATERAL bill_standings(a.retailer_id) b
            WHERE a.retailer_id = ? AND b.bill_id = ANY(?)
            """;

    private static final String SHOWN =
            """
            SELECT b.bill_id, b.amount, b.credited, b.unpaid, a.currency
            FROM (SELECT DISTINCT retailer_id FROM ledger_entry
                WHERE cause_id = ANY(?) AND debit_account = 'RECEIVABLE') billed
            JOIN credit_account a ON a.retailer_id = billed.retailer_id
            CROSS JOIN LATERAL bill_standings(a.retailer_id) b
            WHERE b.bill_id = ANY(?)
            """;

    private final Databases databases;

    @Inject
    public JdbcBills(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcBills() {
        this(null);
    }

    @Override
    public Map<UUID, Bill> of(UUID retailerId, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : byId(databases.write().query(OF, JdbcBills::read, retailerId, array(ids)));
    }

    @Override
    public Map<UUID, Bill> shown(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : byId(databases.read().query(SHOWN, JdbcBills::read, array(ids), array(ids)));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return Columns.of(ids).uuids(id -> id);
    }

    private static Map<UUID, Bill> byId(List<Bill> bills) {
        Map<UUID, Bill> byId = new HashMap<>();
        bills.forEach(bill -> byId.put(bill.id(), bill));
        return byId;
    }

    private static Bill read(ResultSet row) throws SQLException {
        return new Bill(
                row.getObject("bill_id", UUID.class),
                money(row, "amount"),
                money(row, "credited"),
                money(row, "unpaid"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), row.getString("currency"));
    }
}
