package com.khaacho.approval.jdbc;

import com.khaacho.approval.Buyer;
import com.khaacho.approval.Buyers;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link Buyers} in table app_user. */
@ApplicationScoped
public class JdbcBuyers implements Buyers {

    private static final String OF =
            """
            SELECT u.username, u.party_id, u.order_limit, u.may_approve FROM app_user u
            WHERE u.party_id = ? AND u.active AND 'RETAILER' = ANY (u.roles)
            """;

    private static final String ONE = OF + " AND lower(u.username) = lower(?)";
    private static final String ALL = OF + " ORDER BY u.username";

    private static final String CHANGE =
            """
            UPDATE app_user SET order_limit = ?, may_approve = ?
            WHERE party_id = ? AND lower(username) = lower(?) AND active AND 'RETAILER' = ANY (roles)
            """;

    private final Databases databases;

    @Inject
    public JdbcBuyers(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcBuyers() {
        this(null);
    }

    @Override
    public Optional<Buyer> find(UUID retailerId, String username) {
        return databases.write().query(ONE, JdbcBuyers::read, retailerId, username).stream()
                .findFirst();
    }

    @Override
    public List<Buyer> of(UUID retailerId) {
        return databases.write().query(ALL, JdbcBuyers::read, retailerId);
    }

    @Override
    public boolean change(Buyer buyer) {
        BigDecimal limit =
                buyer.orderLimit() == null ? null : buyer.orderLimit().amount();
        return databases.write().update(CHANGE, limit, buyer.mayApprove(), buyer.retailerId(), buyer.username()) > 0;
    }

    private static Buyer read(ResultSet row) throws SQLException {
        BigDecimal limit = row.getBigDecimal("order_limit");
        return new Buyer(
                row.getString("username"),
                row.getObject("party_id", UUID.class),
                limit == null ? null : Money.npr(limit),
                row.getBoolean("may_approve"));
    }
}
