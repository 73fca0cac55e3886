package com.khaacho.order;

import static com.khaacho.order.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.vendor.Placements;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderLine;
import com.khaacho.vendor.VendorOrderStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order of 5 sacks of rice at 100.00 and 4 of salt at 200.00, each from a vendor of its own. */
class FulfilmentTest {

    private static final String ACTOR = "user:ram";

    private final Order order =
            anOrder().with(5).of("RICE-25").with(4).of("SALT-01").approved("1300.00");

    @Test
    void the_last_vendors_yes_confirms_the_order() {
        routed();
        new Fulfilment(order, both(VendorOrderStatus.PLACED, VendorOrderStatus.PLACED))
                .moved(rice(VendorOrderStatus.PLACED), VendorOrderStatus.ACCEPTED, ACTOR);
        assertEquals(OrderStatus.ROUTED, order.status());
        new Fulfilment(order, both(VendorOrderStatus.ACCEPTED, VendorOrderStatus.PLACED))
                .moved(salt(VendorOrderStatus.PLACED), VendorOrderStatus.ACCEPTED, ACTOR);
        assertEquals(OrderStatus.CONFIRMED, order.status());
    }

    @Test
    void what_a_vendor_declines_waits_and_keeps_its_credit() {
        routed();
        new Fulfilment(order, both(VendorOrderStatus.PLACED, VendorOrderStatus.PLACED))
                .declined(rice(VendorOrderStatus.PLACED), ACTOR, "Rain");
        assertEquals(OrderStatus.APPROVED, order.status());
        assertEquals(5, order.lines().get(0).backordered());
        assertEquals(0, order.lines().get(1).backordered());
        assertEquals(new BigDecimal("1469.00"), order.creditReserved());
    }

    @Test
    void the_last_vendors_delivery_completes_the_order() {
        confirmed();
        deliver(both(VendorOrderStatus.DISPATCHED, VendorOrderStatus.ACCEPTED), rice(VendorOrderStatus.DISPATCHED), 5);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        deliver(both(VendorOrderStatus.DELIVERED, VendorOrderStatus.DISPATCHED), salt(VendorOrderStatus.DISPATCHED), 4);
        assertEquals(OrderStatus.COMPLETED, order.status());
        assertEquals(0, order.creditReserved().signum());
        List<OrderEvent> events = order.newEvents();
        OrderEvent delivered = events.get(events.size() - 2);
        assertEquals("DISPATCHED DELIVERED", delivered.from() + ' ' + delivered.to());
        assertNull(delivered.reason());
        assertEquals(order.sequence(), order.lastTransition());
    }

    @Test
    void what_is_missing_is_cancelled_and_what_came_is_held_no_more() {
        confirmed();
        deliver(both(VendorOrderStatus.DISPATCHED, VendorOrderStatus.ACCEPTED), rice(VendorOrderStatus.DISPATCHED), 3);
        assertEquals(2, order.lines().get(0).cancelled());
        assertEquals(0, order.lines().get(1).cancelled());
        assertEquals(new BigDecimal("1100.00"), order.total());
        assertEquals(new BigDecimal("904.00"), order.creditReserved(), "the bill of the salt");
        List<OrderEvent> events = order.newEvents();
        assertEquals(
                "3 of 5 units came, 2 are cancelled.",
                events.get(events.size() - 1).reason());
    }

    @Test
    void an_order_of_which_something_waits_for_stock_is_not_completed() {
        order.routed(
                List.of(order.lines().get(0), order.lines().get(1).backordered(4)),
                new BigDecimal("500.00"),
                new BigDecimal("565.00"));
        order.confirm(ACTOR);
        deliver(new Placements(List.of(rice(VendorOrderStatus.DISPATCHED))), rice(VendorOrderStatus.DISPATCHED), 3);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(4, order.lines().get(1).backordered());
        assertEquals(new BigDecimal("300.00"), order.total());
    }

    @Test
    void what_waits_when_all_vendors_are_done_can_be_called_off_and_completes_the_order() {
        Placements sent = new Placements(List.of(rice(VendorOrderStatus.DISPATCHED)));
        order.routed(
                List.of(order.lines().get(0), order.lines().get(1).backordered(4)),
                new BigDecimal("500.00"),
                new BigDecimal("565.00"));
        order.confirm(ACTOR);
        assertFalse(new Fulfilment(order, sent).isOverButForStock());
        deliver(sent, rice(VendorOrderStatus.DISPATCHED), 3);
        VendorOrder came = rice(VendorOrderStatus.DISPATCHED).delivered(Map.of(1, 3));
        Fulfilment fulfilment = new Fulfilment(order, new Placements(List.of(came)));
        assertTrue(fulfilment.isOverButForStock());
        fulfilment.restCalledOff(ACTOR, "No more");
        assertEquals(OrderStatus.COMPLETED, order.status());
        assertEquals(
                List.of(2, 4), order.lines().stream().map(OrderLine::cancelled).toList());
        assertFalse(order.waitsForStock());
    }

    @Test
    void an_order_whose_other_vendor_has_not_answered_stands_where_it_stood() {
        routed();
        deliver(both(VendorOrderStatus.DISPATCHED, VendorOrderStatus.PLACED), rice(VendorOrderStatus.DISPATCHED), 0);
        assertEquals(OrderStatus.ROUTED, order.status());
        assertEquals(new BigDecimal("800.00"), order.total());
    }

    @Test
    void a_part_that_was_declined_before_does_not_keep_the_order_open() {
        confirmed();
        Placements placements =
                new Placements(List.of(rice(VendorOrderStatus.DISPATCHED), salt(VendorOrderStatus.DECLINED)));
        deliver(placements, rice(VendorOrderStatus.DISPATCHED), 5);
        assertEquals(OrderStatus.COMPLETED, order.status());
    }

    private void routed() {
        order.routed(order.lines(), new BigDecimal("1300.00"), new BigDecimal("1469.00"));
    }

    private void confirmed() {
        routed();
        order.confirm(ACTOR);
    }

    private void deliver(Placements placements, VendorOrder part, int units) {
        VendorOrder delivered = part.delivered(Map.of(part.lines().get(0).lineNo(), units));
        new Fulfilment(order, placements).delivered(part, delivered, ACTOR);
    }

    private Placements both(VendorOrderStatus rice, VendorOrderStatus salt) {
        return new Placements(List.of(rice(rice), salt(salt)));
    }

    private VendorOrder rice(VendorOrderStatus status) {
        return part(1, status, new VendorOrderLine(1, 1, 1, 5, new BigDecimal("100.00")));
    }

    private VendorOrder salt(VendorOrderStatus status) {
        return part(2, status, new VendorOrderLine(2, 2, 2, 4, new BigDecimal("200.00")));
    }

    private VendorOrder part(int vendor, VendorOrderStatus status, VendorOrderLine line) {
        return new VendorOrder(new UUID(9, vendor), order.id(), new UUID(2, vendor), status, 1, List.of(line));
    }
}
