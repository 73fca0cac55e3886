package com.khaacho.order.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static com.khaacho.order.app.OrderFixture.anOrder;

import com.khaacho.approval.jdbc.JdbcOrderApprovals;
import com.khaacho.credit.Books;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.Cancellation;
import com.khaacho.order.HeldDecision;
import com.khaacho.order.Order;
import com.khaacho.order.ReasonCode;
import com.khaacho.order.RiskAssessment;
import com.khaacho.order.jdbc.JdbcOrders;
import com.khaacho.pipeline.jdbc.JdbcEventOutbox;
import com.khaacho.risk.RiskContribution;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.jdbc.JdbcVendorOrders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A retailer whose orders are held, and operators who decide on them, on PostgreSQL in transactions of their own. */
final class Desk {

    static final TestPostgres POSTGRES = TestPostgres.migrated();
    static final RiskAssessment FINDING = new RiskAssessment(
            new BigDecimal("0.5"),
            List.of(new RiskContribution("NEW_RETAILER", new BigDecimal("0.5"), "Nothing was delivered yet.")));

    private final Books books = new Books(POSTGRES);
    private final UUID retailer;

    Desk(String limit) {
        retailer = books.open(limit);
    }

    UUID retailer() {
        return retailer;
    }

    Books books() {
        return books;
    }

    /** An order as the risk stage leaves it. */
    OrderId held(String total) {
        Order received = anOrder().by(retailer).with(1).of("RICE-25", 7L).received();
        return inTransaction(databases -> {
            JdbcOrders orders = new JdbcOrders(databases, CLOCK);
            orders.insert(List.of(received));
            Order order = orders.lock(List.of(received.id())).get(0);
            order.parsed(order.lines(), BigDecimal.ONE, "stage:risk");
            order.hold(order.lines(), new BigDecimal(total), FINDING, ReasonCode.RISK_REVIEW, "A person decides.");
            orders.update(List.of(order));
            return order.id();
        });
    }

    HeldDecision approve(OrderId order, String operator, boolean mayPassLimit) {
        return approve(order, null, operator, mayPassLimit);
    }

    HeldDecision approve(OrderId order, Integer version, String operator, boolean mayPassLimit) {
        return inTransaction(databases ->
                transaction(databases).approve(order, version, operator(operator), "A known face", mayPassLimit));
    }

    HeldDecision reject(OrderId order, String operator) {
        return reject(order, null, operator);
    }

    HeldDecision reject(OrderId order, Integer version, String operator) {
        return inTransaction(
                databases -> transaction(databases).reject(order, version, operator(operator), "Nobody knows it"));
    }

    /** An approval whose process dies before its commit. */
    void dieApproving(OrderId order) {
        try (TestTransaction dying = POSTGRES.transaction()) {
            transaction(dying.databases()).approve(order, null, operator("hari"), "A known face", true);
        }
    }

    Cancellation cancel(OrderId order) {
        Caller caller = new Caller("sita", retailer, Set.of(Role.RETAILER));
        return inTransaction(databases -> new CancelOrderTransaction(
                        new JdbcOrders(databases, CLOCK),
                        new JdbcVendorOrders(databases),
                        new JdbcCreditAccounts(databases),
                        new JdbcEventOutbox(databases))
                .cancel(order, caller, "No more"));
    }

    private static HeldOrderTransaction transaction(Databases databases) {
        return new HeldOrderTransaction(
                new JdbcOrders(databases, CLOCK),
                new JdbcCreditAccounts(databases),
                new JdbcEventOutbox(databases),
                new JdbcOrderApprovals(databases));
    }

    private static Caller operator(String name) {
        return new Caller(name, UUID.randomUUID(), Set.of(Role.OPERATOR));
    }

    String text(String sql, Object... parameters) {
        return POSTGRES.asOwner()
                .query(sql, row -> row.getString(1), parameters)
                .get(0);
    }

    String status(OrderId order) {
        return text("SELECT status FROM orders WHERE id = ?", order.value());
    }

    String reserved() {
        return text("SELECT reserved FROM credit_account WHERE retailer_id = ?", retailer);
    }

    /** What the account may carry beyond its limit. */
    String allowance() {
        return text("SELECT allowance FROM credit_account WHERE retailer_id = ?", retailer);
    }

    private static <T> T inTransaction(Function<Databases, T> work) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            T result = work.apply(transaction.databases());
            transaction.commit();
            return result;
        }
    }
}
