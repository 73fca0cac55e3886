package com.khaacho.vendor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.order.OrderStatus;
import com.khaacho.routing.app.WakeBackorders;
import com.khaacho.routing.jdbc.JdbcBackorders;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of an order waits for stock while vendors serve the others of its units. */
class WaitingRestTest {

    private final Marketplace market = new Marketplace();
    private final RoutingQueue broker = new RoutingQueue();
    private final WakeBackorders wakeBackorders =
            new WakeBackorders(new JdbcBackorders(Marketplace.POSTGRES.databases()), broker);

    @BeforeEach
    void nothing_of_others() {
        market.update("TRUNCATE stock_arrival");
    }

    @AfterEach
    void the_sums_are_right() {
        market.assertSumsAreRight();
    }

    @Test
    void the_rest_of_an_order_goes_to_who_has_it_later_and_with_the_last_delivery_the_order_is_complete() {
        UUID vendor = market.vendor(2);
        OrderId order = market.routed(5);
        market.answer(market.placedWith(vendor, order), VendorOrderStatus.ACCEPTED, vendor);
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        assertEquals("226.00", held(order));
        market.restock(vendor, 9);
        assertEquals(1, wakeBackorders.wake());
        broker.woken().forEach(market::route);
        broker.woken().forEach(market::route);
        assertEquals(OrderStatus.ROUTED, market.status(order));
        assertEquals("565.00", held(order));
        assertEquals("9 5", stock(vendor));
        market.answer(market.placedWith(vendor, order), VendorOrderStatus.ACCEPTED, vendor);
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        for (String part : parts(order)) {
            market.answer(UUID.fromString(part), VendorOrderStatus.DISPATCHED, vendor);
        }
        market.deliver(UUID.fromString(parts(order).get(0)), vendor, 2);
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        market.deliver(UUID.fromString(parts(order).get(1)), vendor, 3);
        assertEquals(OrderStatus.COMPLETED, market.status(order));
    }

    @Test
    void a_rest_that_was_all_that_was_left_goes_out_after_everything_else_came() {
        UUID vendor = market.vendor(2);
        OrderId order = market.dispatched(5, vendor);
        market.deliver(market.placedWith(vendor, order), vendor, 2);
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        market.restock(vendor, 4);
        wakeBackorders.wake();
        broker.woken().forEach(market::route);
        assertEquals(OrderStatus.ROUTED, market.status(order));
        assertEquals("339.00", held(order), "what came is owed, and held no more");
        UUID rest = market.placedWith(vendor, order);
        market.answer(rest, VendorOrderStatus.ACCEPTED, vendor);
        market.answer(rest, VendorOrderStatus.DISPATCHED, vendor);
        market.deliver(rest, vendor, 3);
        assertEquals(OrderStatus.COMPLETED, market.status(order));
    }

    @Test
    void a_rest_that_nobody_serves_yet_waits_on_as_if_nobody_had_asked() {
        UUID vendor = market.vendor(2);
        OrderId order = market.routed(5);
        market.answer(market.placedWith(vendor, order), VendorOrderStatus.ACCEPTED, vendor);
        String before = history(order);
        market.route(order);
        assertEquals(before, history(order));
        market.update("UPDATE credit_account SET credit_limit = 564.99 WHERE retailer_id = ?", market.retailer());
        market.restock(vendor, 9);
        market.route(order);
        assertEquals(before, history(order));
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        assertEquals("9 2", stock(vendor));
    }

    @Test
    void a_vendor_that_declines_the_rest_leaves_the_others_their_parts() {
        UUID vendor = market.vendor(2);
        OrderId order = market.routed(5);
        market.answer(market.placedWith(vendor, order), VendorOrderStatus.ACCEPTED, vendor);
        UUID later = market.vendor(3);
        market.route(order);
        market.answer(market.placedWith(later, order), VendorOrderStatus.DECLINED, later);
        assertEquals(OrderStatus.APPROVED, market.status(order));
        market.route(order);
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        assertEquals("226.00", held(order));
        assertEquals(
                "0", market.text("SELECT count(*) FROM stock_arrival"), "who declines has just said that it has none");
    }

    @Test
    void who_called_the_rest_off_is_not_woken() {
        UUID vendor = market.vendor(2);
        OrderId order = market.dispatched(5, vendor);
        market.deliver(market.placedWith(vendor, order), vendor, 2);
        market.cancel(order);
        assertEquals(OrderStatus.COMPLETED, market.status(order));
        market.restock(vendor, 9);
        assertEquals(0, wakeBackorders.wake());
        market.route(order);
        assertEquals(OrderStatus.COMPLETED, market.status(order));
    }

    private List<String> parts(OrderId order) {
        return market.texts("SELECT id FROM vendor_order WHERE order_id = ? ORDER BY attempt", order.value());
    }

    private String held(OrderId order) {
        return market.text("SELECT credit_reserved FROM orders WHERE id = ?", order.value());
    }

    private String history(OrderId order) {
        return market.text(
                "SELECT string_agg(concat_ws(' ', seq, to_status), ', ' ORDER BY seq) FROM order_event WHERE order_id = ?",
                order.value());
    }

    private String stock(UUID vendor) {
        return market.text(
                "SELECT concat_ws(' ', stock_on_hand, stock_reserved) FROM offer WHERE vendor_id = ?", vendor);
    }
}
