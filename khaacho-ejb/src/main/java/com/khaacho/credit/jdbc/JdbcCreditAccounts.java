package com.khaacho.credit.jdbc;

import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.CreditExceededException;
import com.khaacho.credit.CreditStanding;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;

/** Credit accounts in PostgreSQL. The limit is the table's constraint as well as the statement's condition. */
@ApplicationScoped
public class JdbcCreditAccounts implements CreditAccounts {

    private static final String LOCK =
            """
            SELECT a.retailer_id, a.status = 'OPEN' AS open, a.credit_limit, a.reserved + a.receivable AS exposure,
                coalesce(h.completed_orders, 0) AS completed_orders, coalesce(h.completed_total, 0) AS completed_total
            FROM credit_account a LEFT JOIN retailer_history h ON h.retailer_id = a.retailer_id
            WHERE a.retailer_id = ANY(?) ORDER BY a.retailer_id FOR UPDATE OF a
            """;

    private static final String CHANGE =
            """
            UPDATE credit_account a SET reserved = a.reserved + c.amount, updated_at = now()
            FROM unnest(?, ?) AS c(retailer_id, amount)
            WHERE a.retailer_id = c.retailer_id AND a.reserved + c.amount >= 0
                AND (c.amount < 0 OR (a.status = 'OPEN' AND a.reserved + a.receivable + c.amount <= a.credit_limit))
            """;

    private final Databases databases;

    @Inject
    public JdbcCreditAccounts(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcCreditAccounts() {
        this(null);
    }

    @Override
    public Map<UUID, CreditStanding> lock(Collection<UUID> retailerIds) {
        Map<UUID, CreditStanding> standings = new HashMap<>();
        List<CreditStanding> rows = databases
                .write()
                .query(
                        LOCK,
                        row -> new CreditStanding(
                                row.getObject("retailer_id", UUID.class),
                                row.getBoolean("open"),
                                row.getBigDecimal("credit_limit"),
                                row.getBigDecimal("exposure"),
                                row.getInt("completed_orders"),
                                row.getBigDecimal("completed_total")),
                        (Object) Columns.of(retailerIds).uuids(id -> id));
        rows.forEach(standing -> standings.put(standing.retailerId(), standing));
        return standings;
    }

    @Override
    public void change(Map<UUID, BigDecimal> changes) {
        Columns<Entry<UUID, BigDecimal>> c = Columns.of(changes.entrySet().stream()
                .filter(change -> change.getValue().signum() != 0)
                .toList());
        UUID[] retailers = c.uuids(Entry::getKey);
        if (retailers.length == 0) {
            return;
        }
        int changed = databases.write().update(CHANGE, retailers, c.amounts(Entry::getValue));
        if (changed != retailers.length) {
            throw new CreditExceededException(
                    (retailers.length - changed) + " of " + retailers.length + " credit changes do not fit");
        }
    }
}
