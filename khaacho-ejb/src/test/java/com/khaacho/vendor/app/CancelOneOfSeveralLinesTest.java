package com.khaacho.vendor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.order.Cancellation;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A line of an order that has others, on PostgreSQL: 3 and 2 units at 100.00. */
class CancelOneOfSeveralLinesTest {

    private final Marketplace market = new Marketplace();

    @AfterEach
    void the_sums_are_right() {
        market.assertSumsAreRight();
    }

    @Test
    void before_a_vendor_is_asked_the_lines_that_are_left_are_numbered_anew() {
        OrderId order = market.approved(3, 2);
        assertInstanceOf(Cancellation.Done.class, market.cancelLine(order, 1, null, null));
        assertEquals(OrderStatus.PARSED, market.status(order));
        assertEquals(
                List.of("1 2"),
                market.texts(
                        "SELECT line_no || ' ' || quantity FROM order_line WHERE order_id = ? ORDER BY 1",
                        order.value()));
    }

    @Test
    void a_vendor_is_left_with_the_other_line_and_completes_the_order_with_it() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3, 2);
        assertInstanceOf(Cancellation.Done.class, market.cancelLine(order, 1, null, null));
        assertEquals(OrderStatus.ROUTED, market.status(order));
        assertEquals(List.of("2 2"), placed(order));
        assertEquals("226.00", market.text("SELECT credit_reserved FROM orders WHERE id = ?", order.value()));
        assertEquals("2", market.text("SELECT stock_reserved FROM offer WHERE vendor_id = ?", vendor));
        UUID part = market.placedWith(vendor, order);
        market.answer(part, VendorOrderStatus.ACCEPTED, vendor);
        market.answer(part, VendorOrderStatus.DISPATCHED, vendor);
        market.deliver(part, vendor, Map.of(2, 2));
        assertEquals(OrderStatus.COMPLETED, market.status(order));
    }

    @Test
    void a_part_of_one_line_goes_and_the_other_stands() {
        market.vendor(9);
        OrderId order = market.routed(3, 2);
        market.cancelLine(order, 1, 1, null);
        assertEquals(List.of("1 2", "2 2"), placed(order));
        market.cancelLine(order, 2, null, null);
        assertEquals(List.of("1 2"), placed(order));
        market.cancelLine(order, 1, null, null);
        assertEquals(OrderStatus.CANCELLED, market.status(order));
    }

    private List<String> placed(OrderId order) {
        return market.texts(
                """
                SELECT l.line_no || ' ' || l.quantity FROM vendor_order v
                JOIN vendor_order_line l ON l.vendor_order_id = v.id WHERE v.order_id = ? ORDER BY 1
                """,
                order.value());
    }
}
