package com.khaacho.vendor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorAnswer;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VendorOrderTransactionTest {

    private static final String HISTORY =
            "SELECT concat_ws(' ', seq, from_status, to_status, actor) FROM order_event WHERE order_id = ?"
                    + " AND seq > 4 ORDER BY seq";

    private final Marketplace market = new Marketplace();

    @AfterEach
    void the_sums_are_right() {
        market.assertSumsAreRight();
    }

    @Test
    void the_last_vendors_yes_confirms_the_order() {
        UUID first = market.vendor(2);
        UUID second = market.vendor(2);
        OrderId order = market.routed(4);
        assertDone(accept(first, order));
        assertEquals(OrderStatus.ROUTED, market.status(order));
        assertDone(accept(second, order));
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        assertEquals(
                List.of("5 PLACED ACCEPTED user:ram", "6 PLACED ACCEPTED user:ram", "7 ROUTED CONFIRMED user:ram"),
                market.texts(HISTORY, order.value()));
    }

    @Test
    void an_answer_given_twice_is_one_answer() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        assertDone(accept(vendor, order));
        assertInstanceOf(VendorAnswer.AlreadyDone.class, accept(vendor, order));
        assertDone(dispatch(vendor, order));
        assertInstanceOf(VendorAnswer.AlreadyDone.class, dispatch(vendor, order));
        assertInstanceOf(VendorAnswer.AlreadyDone.class, accept(vendor, order), "it was accepted on its way");
        assertEquals("7", market.text("SELECT version FROM orders WHERE id = ?", order.value()));
        assertEquals("6", market.text("SELECT last_transition FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void what_the_state_does_not_allow_changes_nothing() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        assertEquals(new VendorAnswer.Refused(VendorOrderStatus.PLACED), dispatch(vendor, order));
        assertDone(accept(vendor, order));
        assertEquals(new VendorAnswer.Refused(VendorOrderStatus.ACCEPTED), decline(vendor, order));
        market.cancel(order);
        assertEquals(new VendorAnswer.Refused(VendorOrderStatus.CANCELLED), accept(vendor, order));
    }

    @Test
    void another_vendors_order_is_no_order() {
        UUID vendor = market.vendor(9);
        UUID stranger = market.vendor(9);
        OrderId order = market.routed(3);
        UUID part = market.placedWith(vendor, order);
        for (VendorOrderStatus to : List.of(VendorOrderStatus.ACCEPTED, VendorOrderStatus.DECLINED)) {
            assertEquals(new VendorAnswer.NotFound(), market.answer(part, to, stranger));
        }
        assertEquals(new VendorAnswer.NotFound(), market.answer(order.value(), VendorOrderStatus.ACCEPTED, vendor));
    }

    @Test
    void what_a_vendor_declines_another_one_gets() {
        UUID first = market.vendor(9);
        UUID second = market.vendor(9);
        OrderId order = market.routed(3);
        assertDone(decline(first, order));
        assertEquals(OrderStatus.APPROVED, market.status(order));
        market.assertSumsAreRight();
        market.route(order);
        assertEquals(OrderStatus.ROUTED, market.status(order));
        assertEquals("2", market.text("SELECT attempt FROM vendor_order WHERE vendor_id = ?", second));
        assertEquals("339.00", market.text("SELECT credit_reserved FROM orders WHERE id = ?", order.value()));
        assertDone(accept(second, order));
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
    }

    @Test
    void a_repeated_routing_message_places_nothing_twice() {
        UUID first = market.vendor(9);
        market.vendor(9);
        OrderId order = market.routed(3);
        decline(first, order);
        market.route(order);
        market.route(order);
        assertEquals("2", market.text("SELECT count(*) FROM vendor_order WHERE order_id = ?", order.value()));
    }

    @Test
    void the_vendor_that_declined_is_never_asked_again() {
        UUID only = market.vendor(9);
        OrderId order = market.routed(3);
        decline(only, order);
        market.route(order);
        assertEquals(OrderStatus.BACKORDERED, market.status(order));
        assertEquals("1", market.text("SELECT count(*) FROM vendor_order WHERE order_id = ?", order.value()));
        assertEquals("0.00", market.text("SELECT credit_reserved FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void after_three_routings_the_rest_waits() {
        List<UUID> vendors = List.of(market.vendor(9), market.vendor(9), market.vendor(9), market.vendor(9));
        OrderId order = market.routed(3);
        for (UUID vendor : vendors.subList(0, 3)) {
            assertEquals(OrderStatus.ROUTED, market.status(order));
            assertDone(decline(vendor, order));
            market.route(order);
        }
        assertEquals(OrderStatus.BACKORDERED, market.status(order));
        assertEquals("3", market.text("SELECT max(attempt) FROM vendor_order WHERE order_id = ?", order.value()));
    }

    @Test
    void what_nobody_else_has_waits_while_the_others_deliver_theirs() {
        UUID first = market.vendor(2);
        UUID second = market.vendor(2);
        OrderId order = market.routed(4);
        accept(second, order);
        decline(first, order);
        market.route(order);
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        assertEquals("200.00", market.text("SELECT total FROM orders WHERE id = ?", order.value()));
        assertEquals("226.00", market.text("SELECT credit_reserved FROM orders WHERE id = ?", order.value()));
        assertEquals("2", market.text("SELECT backordered FROM order_line WHERE order_id = ?", order.value()));
    }

    @Test
    void a_second_decline_before_the_order_is_routed_again_goes_along() {
        UUID first = market.vendor(2);
        UUID second = market.vendor(2);
        OrderId order = market.routed(4);
        decline(first, order);
        UUID third = market.vendor(9);
        decline(second, order);
        market.assertSumsAreRight();
        market.route(order);
        assertEquals(
                "4",
                market.text(
                        "SELECT sum(l.quantity) FROM vendor_order_line l JOIN vendor_order v ON v.id = l.vendor_order_id"
                                + " WHERE v.vendor_id = ?",
                        third));
    }

    @Test
    void a_vendor_without_an_answer_in_time_has_declined() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        UUID part = market.placedWith(vendor, order);
        assertDone(market.lapse(part));
        assertInstanceOf(VendorAnswer.AlreadyDone.class, market.lapse(part));
        assertEquals(new VendorAnswer.Refused(VendorOrderStatus.DECLINED), accept(vendor, order));
        assertEquals(
                List.of("5 PLACED DECLINED timer:answer", "6 ROUTED APPROVED timer:answer"),
                market.texts(HISTORY, order.value()));
    }

    @Test
    void of_two_equal_vendors_routing_asks_the_one_that_keeps_its_word() {
        UUID fickle = market.vendor(1_000);
        for (int i = 0; i < 3; i++) {
            decline(fickle, market.routed(1));
        }
        UUID steady = market.vendor(1_000);
        OrderId before = market.routed(3);
        assertEquals(List.of(fickle.toString()), vendorsOf(before), "its offer is the older one");
        market.rememberRecords();
        assertEquals(List.of(steady.toString()), vendorsOf(market.routed(3)));
    }

    @Test
    void who_has_answered_is_not_late() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        accept(vendor, order);
        assertEquals(
                new VendorAnswer.Refused(VendorOrderStatus.ACCEPTED), market.lapse(market.placedWith(vendor, order)));
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
    }

    private List<String> vendorsOf(OrderId order) {
        return market.texts("SELECT vendor_id FROM vendor_order WHERE order_id = ?", order.value());
    }

    private VendorAnswer accept(UUID vendor, OrderId order) {
        return market.answer(market.placedWith(vendor, order), VendorOrderStatus.ACCEPTED, vendor);
    }

    private VendorAnswer decline(UUID vendor, OrderId order) {
        return market.answer(market.placedWith(vendor, order), VendorOrderStatus.DECLINED, vendor);
    }

    private VendorAnswer dispatch(UUID vendor, OrderId order) {
        return market.answer(market.placedWith(vendor, order), VendorOrderStatus.DISPATCHED, vendor);
    }

    private static void assertDone(VendorAnswer answer) {
        assertInstanceOf(VendorAnswer.Done.class, answer);
    }
}
