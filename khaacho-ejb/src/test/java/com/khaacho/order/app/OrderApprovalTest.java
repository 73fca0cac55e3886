package com.khaacho.order.app;

import static com.khaacho.order.app.ShopCounter.inTransaction;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.approval.ApprovalOutcome;
import com.khaacho.approval.app.ApproveOrderTransaction;
import com.khaacho.approval.jdbc.JdbcBuyers;
import com.khaacho.approval.jdbc.JdbcOrderApprovals;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.HeldDecision;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.jdbc.JdbcAmendments;
import com.khaacho.order.jdbc.JdbcHeldOrders;
import com.khaacho.order.jdbc.JdbcOrders;
import com.khaacho.pipeline.jdbc.JdbcEventOutbox;
import com.khaacho.shared.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sita may order for 500.00 with VAT; rice is 100.00 a bag, so four bags are hers to decide and five are not. */
class OrderApprovalTest {

    private final ShopCounter shop = new ShopCounter(1_000).regular();
    private final String manager = user("may_approve", "true");
    private final String sita = shop.keeper().username();

    OrderApprovalTest() {
        limitOfSita("500");
    }

    @AfterEach
    void the_sums_are_right() {
        shop.assertSumsAreRight();
        shop.update("DELETE FROM app_user WHERE username = ?", sita);
    }

    @Test
    void an_order_within_the_users_limit_goes_its_way() {
        OrderId order = shop.received(4);
        shop.assess(order);
        assertEquals(OrderStatus.APPROVED, shop.status(order));
    }

    @Test
    void an_order_beyond_it_waits_without_credit_and_goes_its_way_when_somebody_else_approves_it() {
        OrderId order = held(5);
        assertEquals("ORDER_LIMIT_EXCEEDED", shop.text("SELECT reason_code FROM orders WHERE id = ?", order.value()));
        assertEquals("0.00", shop.creditReserved());
        assertInstanceOf(ApprovalOutcome.Done.class, approve(order, manager));
        assertEquals(OrderStatus.PARSED, shop.status(order));
        shop.assess(order);
        shop.route(order);
        assertEquals(OrderStatus.ROUTED, shop.status(order));
        assertEquals(List.of("RESERVE 565.00"), shop.ledger(order));
        assertEquals(
                List.of("RECEIVED", "PARSED", "HELD", "RECEIVED", "PARSED", "APPROVED", "ROUTED"), shop.history(order));
        assertEquals(
                List.of(manager + " 565.00"),
                shop.texts("SELECT approved_by || ' ' || total FROM order_approval WHERE order_id = ?", order.value()));
    }

    @Test
    void an_amendment_needs_another_approval() {
        OrderId order = held(5);
        approve(order, manager);
        shop.amend(order, 6, null);
        shop.assess(order);
        assertEquals(OrderStatus.HELD, shop.status(order));
        approve(order, manager);
        shop.amend(order, 4, null);
        shop.assess(order);
        assertEquals(OrderStatus.APPROVED, shop.status(order));
    }

    @Test
    void who_ordered_who_does_not_approve_and_who_may_not_order_so_much_cannot_let_it_pass() {
        OrderId order = held(5);
        assertInstanceOf(ApprovalOutcome.NotAllowed.class, approve(order, user("may_approve", "false")));
        shop.update("UPDATE app_user SET may_approve = true WHERE username = ?", sita);
        assertInstanceOf(ApprovalOutcome.NotAllowed.class, approve(order, sita));
        String small = user("may_approve", "true");
        shop.update("UPDATE app_user SET order_limit = 564.99 WHERE username = ?", small);
        assertInstanceOf(ApprovalOutcome.NotAllowed.class, approve(order, small));
        assertInstanceOf(ApprovalOutcome.NotAllowed.class, approve(order, "nobody"));
        shop.update("UPDATE app_user SET active = false WHERE username = ?", manager);
        assertInstanceOf(ApprovalOutcome.NotAllowed.class, approve(order, manager));
        assertEquals(OrderStatus.HELD, shop.status(order));
        shop.update("UPDATE app_user SET order_limit = 565 WHERE username = ?", small);
        assertInstanceOf(ApprovalOutcome.Done.class, approve(order, small));
    }

    @Test
    void another_shops_manager_sees_no_such_order() {
        OrderId order = held(5);
        Caller stranger = new Caller(manager, UUID.randomUUID(), Set.of(Role.RETAILER));
        assertInstanceOf(ApprovalOutcome.NotFound.class, inTransaction(databases -> transaction(databases)
                .approve(order, shop.version(order), stranger, null)));
    }

    @Test
    void an_operator_neither_sees_nor_decides_it_until_risk_holds_it_for_one() {
        OrderId order = held(5);
        assertInstanceOf(HeldDecision.OfShop.class, shop.letPass(order));
        assertEquals(0, queue(order));
        approve(order, manager);
        // By now it has gone far beyond what the shop's credit carries.
        shop.update(
                "UPDATE credit_account SET credit_limit = 100 WHERE retailer_id = ?",
                shop.keeper().partyId());
        shop.assess(order);
        assertEquals(OrderStatus.REJECTED, shop.status(order));
    }

    @Test
    void a_refused_order_is_over() {
        OrderId order = held(5);
        assertInstanceOf(ApprovalOutcome.Done.class, inTransaction(databases -> transaction(databases)
                .reject(order, shop.version(order), caller(manager), "Too much rice")));
        assertEquals(OrderStatus.REJECTED, shop.status(order));
        assertEquals("REFUSED_BY_SHOP", shop.text("SELECT reason_code FROM orders WHERE id = ?", order.value()));
        assertInstanceOf(ApprovalOutcome.NotAwaited.class, approve(order, manager));
    }

    @Test
    void what_was_read_before_it_was_amended_is_not_approved() {
        OrderId order = held(5);
        int seen = shop.version(order);
        shop.amend(order, 50, null);
        shop.assess(order);
        assertInstanceOf(ApprovalOutcome.Stale.class, inTransaction(databases -> transaction(databases)
                .approve(order, seen, caller(manager), null)));
        assertEquals(OrderStatus.HELD, shop.status(order));
    }

    @Test
    void an_approval_that_dies_before_its_commit_leaves_the_order_waiting() {
        OrderId order = held(5);
        try (TestTransaction dying = ShopCounter.POSTGRES.transaction()) {
            transaction(dying.databases()).approve(order, shop.version(order), caller(manager), null);
        }
        assertEquals(OrderStatus.HELD, shop.status(order));
        shop.assess(order);
        assertEquals(OrderStatus.HELD, shop.status(order));
        assertInstanceOf(ApprovalOutcome.Done.class, approve(order, manager));
    }

    @Test
    void of_two_who_approve_at_once_one_counts() throws Exception {
        OrderId order = held(5);
        String other = user("may_approve", "true");
        int version = shop.version(order);
        List<Callable<ApprovalOutcome>> words = List.of(
                () -> inTransaction(databases -> transaction(databases).approve(order, version, caller(manager), null)),
                () -> inTransaction(databases -> transaction(databases).approve(order, version, caller(other), null)));
        List<ApprovalOutcome> outcomes = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (Future<ApprovalOutcome> word : pool.invokeAll(words)) {
                outcomes.add(word.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(
                1,
                outcomes.stream().filter(ApprovalOutcome.Done.class::isInstance).count());
        assertEquals(
                1,
                outcomes.stream()
                        .filter(ApprovalOutcome.NotAwaited.class::isInstance)
                        .count());
        assertEquals("1", shop.text("SELECT count(*) FROM order_approval WHERE order_id = ?", order.value()));
    }

    private OrderId held(int bags) {
        OrderId order = shop.received(bags);
        shop.assess(order);
        assertEquals(OrderStatus.HELD, shop.status(order));
        return order;
    }

    private ApprovalOutcome approve(OrderId order, String username) {
        return inTransaction(databases ->
                transaction(databases).approve(order, shop.version(order), caller(username), "For the festival"));
    }

    private static ApproveOrderTransaction transaction(Databases databases) {
        return new ApproveOrderTransaction(
                new JdbcOrders(databases, OrderFixture.CLOCK),
                new JdbcBuyers(databases),
                new JdbcOrderApprovals(databases),
                new JdbcAmendments(databases),
                new JdbcEventOutbox(databases));
    }

    private long queue(OrderId order) {
        return new JdbcHeldOrders(ShopCounter.POSTGRES.databases())
                .list(null, 200).stream()
                        .filter(held -> held.summary().status().id().equals(order))
                        .count();
    }

    private Caller caller(String username) {
        return new Caller(username, shop.keeper().partyId(), Set.of(Role.RETAILER));
    }

    private void limitOfSita(String npr) {
        shop.update("DELETE FROM app_user WHERE username = ?", sita);
        insert(sita);
        shop.update("UPDATE app_user SET order_limit = ?::numeric WHERE username = ?", npr, sita);
    }

    private String user(String column, String value) {
        String name = "user-" + UUID.randomUUID();
        insert(name);
        shop.update("UPDATE app_user SET " + column + " = ?::boolean WHERE username = ?", value, name);
        return name;
    }

    private void insert(String name) {
        shop.update(
                "INSERT INTO app_user (id, party_id, username, password_hash, roles)"
                        + " VALUES (?, ?, ?, 'none', ARRAY['RETAILER'])",
                UUID.randomUUID(),
                shop.keeper().partyId(),
                name);
    }
}
