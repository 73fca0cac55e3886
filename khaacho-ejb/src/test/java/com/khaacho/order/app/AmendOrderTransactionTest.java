package com.khaacho.order.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.Amendment;
import com.khaacho.order.Destination;
import com.khaacho.order.Order;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.PaymentTerms;
import com.khaacho.shared.StoreUnavailableException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One wish at a time, in each state that an order may be in. */
class AmendOrderTransactionTest {

    private final ShopCounter shop = new ShopCounter(1_000);

    @AfterEach
    void the_sums_are_right() {
        shop.assertSumsAreRight();
    }

    @Test
    void an_approved_order_gives_its_credit_back_and_is_checked_and_routed_as_it_is_now() {
        OrderId order = shop.received(3);
        shop.assess(order);
        Amendment.Done done = assertInstanceOf(Amendment.Done.class, shop.amend(order, 5, 3));
        assertEquals(5, done.order().sequence());
        assertEquals(OrderStatus.PARSED, shop.status(order));
        assertEquals("0.00", shop.creditReserved());
        shop.assess(order);
        shop.route(order);
        assertEquals(OrderStatus.ROUTED, shop.status(order));
        assertEquals(List.of("1 5"), shop.lines(order));
        assertEquals("5", shop.stockReserved());
        assertEquals(List.of("RESERVE 339.00", "RELEASE 339.00", "RESERVE 565.00"), shop.ledger(order));
        assertEquals(
                List.of("RECEIVED", "PARSED", "APPROVED", "RECEIVED", "PARSED", "APPROVED", "ROUTED"),
                shop.history(order));
    }

    @Test
    void everything_that_may_be_wished_takes_the_place_of_what_was_asked() {
        OrderId order = shop.received(3);
        OrderRequest wanted = new OrderRequest(
                List.of(shop.rice(2), shop.rice(4)),
                null,
                null,
                OrderPriority.HIGH,
                "PO-9",
                "Back door",
                "Kaski",
                LocalDate.of(2026, 12, 1),
                new Destination("Lakeside 6", "+9779856012345"),
                PaymentTerms.CASH_ON_DELIVERY);
        shop.amend(order, wanted);
        assertEquals(List.of("1 2", "2 4"), shop.lines(order));
        assertEquals("9 PO-9 Back door Kaski 2026-12-01 Lakeside 6 +9779856012345 CASH_ON_DELIVERY", header(order));
        shop.amend(order, shop.wish(1));
        assertEquals(List.of("1 1"), shop.lines(order));
        assertEquals("4", header(order));
    }

    private String header(OrderId order) {
        return shop.text(
                """
                SELECT concat_ws(' ', priority, customer_ref, note, district, delivery_date, delivery_address, contact_phone,
                    payment_terms)
                FROM orders WHERE id = ?
                """,
                order.value());
    }

    @Test
    void a_held_order_is_assessed_anew_and_its_old_score_is_gone() {
        OrderId order = shop.received(200);
        shop.assess(order);
        assertEquals(OrderStatus.HELD, shop.status(order));
        shop.amend(order, 3, null);
        assertNull(shop.text("SELECT risk_score FROM orders WHERE id = ?", order.value()));
        assertNull(shop.text("SELECT reason_code FROM orders WHERE id = ?", order.value()));
        shop.assess(order);
        assertEquals(OrderStatus.APPROVED, shop.status(order));
        assertEquals("0.300", shop.text("SELECT risk_score FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void what_is_wished_may_be_held_or_refused_as_a_new_order_would_be() {
        OrderId risky = shop.received(3);
        shop.assess(risky);
        shop.amend(risky, 200, null);
        shop.assess(risky);
        assertEquals(OrderStatus.HELD, shop.status(risky));
        OrderId dear = shop.received(3);
        shop.assess(dear);
        shop.block();
        shop.amend(dear, 4, null);
        assertEquals("0.00", shop.creditReserved());
        shop.assess(dear);
        assertEquals(OrderStatus.REJECTED, shop.status(dear));
    }

    @Test
    void a_text_is_amended_in_lines_before_it_was_read_and_when_nobody_understood_it() {
        OrderId unread = shop.receivedText("hijo jasto saman");
        shop.amend(unread, 2, 1);
        shop.parse(unread);
        assertEquals(OrderStatus.PARSED, shop.status(unread));
        assertEquals(List.of("RECEIVED", "RECEIVED", "PARSED"), shop.history(unread));
        OrderId unclear = shop.receivedText("hijo jasto saman");
        shop.parse(unclear);
        assertEquals(OrderStatus.NEEDS_REVIEW, shop.status(unclear));
        shop.amend(unclear, 2, null);
        shop.assess(unclear);
        shop.route(unclear);
        assertEquals(OrderStatus.ROUTED, shop.status(unclear));
        assertEquals("hijo jasto saman", shop.text("SELECT order_text FROM orders WHERE id = ?", unclear.value()));
    }

    @Test
    void an_order_that_waits_for_stock_may_ask_for_less() {
        shop.restock(0);
        OrderId order = shop.received(3);
        shop.assess(order);
        shop.route(order);
        assertEquals(OrderStatus.BACKORDERED, shop.status(order));
        shop.restock(2);
        shop.amend(order, 2, null);
        shop.assess(order);
        shop.route(order);
        assertEquals(OrderStatus.ROUTED, shop.status(order));
        assertEquals("226.00", shop.creditReserved());
    }

    @Test
    void when_vendors_were_asked_or_all_is_over_it_is_too_late() {
        OrderId routed = shop.received(3);
        shop.assess(routed);
        shop.route(routed);
        OrderId cancelled = shop.received(3);
        shop.cancel(cancelled);
        for (OrderId late : List.of(routed, cancelled)) {
            List<String> history = shop.history(late);
            assertInstanceOf(Amendment.TooLate.class, shop.amend(late, 5, null));
            assertInstanceOf(Amendment.TooLate.class, shop.amend(late, 5, 999));
            assertEquals(List.of("1 3"), shop.lines(late));
            assertEquals(history, shop.history(late));
        }
    }

    /** It is APPROVED once more, but what other vendors of it do is under way. */
    @Test
    void an_order_that_came_back_from_its_vendors_is_not_amended() {
        OrderId order = shop.received(3);
        shop.assess(order);
        shop.route(order);
        shop.update("UPDATE vendor_order SET status = 'DECLINED' WHERE order_id = ?", order.value());
        shop.update("UPDATE order_line SET backordered = 3 WHERE order_id = ?", order.value());
        shop.update("UPDATE orders SET status = 'APPROVED' WHERE id = ?", order.value());
        assertInstanceOf(Amendment.TooLate.class, shop.amend(order, 5, null));
    }

    @Test
    void another_version_than_the_one_there_changes_nothing() {
        OrderId order = shop.received(3);
        shop.assess(order);
        Amendment.Stale stale = assertInstanceOf(Amendment.Stale.class, shop.amend(order, 5, 2));
        assertEquals(3, stale.version());
        assertEquals(List.of("1 3"), shop.lines(order));
        assertEquals("339.00", shop.creditReserved());
    }

    @Test
    void a_strangers_order_is_not_found_and_an_operator_may_amend_it() {
        OrderId order = shop.received(3);
        Caller stranger = new Caller("hari", UUID.randomUUID(), Set.of(Role.RETAILER));
        assertInstanceOf(Amendment.NotFound.class, shop.amendBy(stranger, order, 5));
        Caller operator = new Caller("asha", UUID.randomUUID(), Set.of(Role.OPERATOR));
        assertInstanceOf(Amendment.Done.class, shop.amendBy(operator, order, 5));
        assertEquals(
                List.of("stage:intake", "stage:intake", "user:asha", "user:asha"),
                shop.texts("SELECT actor FROM order_event WHERE order_id = ? ORDER BY seq", order.value()));
    }

    @Test
    void a_process_that_dies_before_its_commit_leaves_the_order_as_it_was() {
        OrderId order = shop.received(3);
        shop.assess(order);
        // Not closed: the server ends its connection.
        TestTransaction dying = ShopCounter.POSTGRES.transaction();
        shop.amend(order, 5, 3, dying.databases());
        int backend = dying.databases()
                .write()
                .query("SELECT pg_backend_pid()", row -> row.getInt(1))
                .get(0);
        ShopCounter.POSTGRES
                .databases()
                .write()
                .query("SELECT pg_terminate_backend(?, 10000)", row -> row.getBoolean(1), backend);
        assertThrows(StoreUnavailableException.class, dying::commit);
        assertEquals(OrderStatus.APPROVED, shop.status(order));
        assertEquals(List.of("1 3"), shop.lines(order));
        assertEquals("339.00", shop.creditReserved());
        assertInstanceOf(Amendment.Done.class, shop.amend(order, 5, 3));
    }

    @Test
    void amended_again_and_again_it_holds_what_it_asks_for_last() {
        OrderId order = shop.received(1);
        for (int quantity = 2; quantity <= 5; quantity++) {
            shop.assess(order);
            Order amended = assertInstanceOf(Amendment.Done.class, shop.amend(order, quantity, shop.version(order)))
                    .order();
            assertEquals(amended.sequence(), shop.version(order));
        }
        shop.assess(order);
        shop.route(order);
        assertEquals("565.00", shop.creditReserved());
        assertEquals("5", shop.stockReserved());
    }
}
