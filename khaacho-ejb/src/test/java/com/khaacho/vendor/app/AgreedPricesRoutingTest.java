package com.khaacho.vendor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.AgreedPrices;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What vendors agreed with a retailer, whenever its order is routed. */
class AgreedPricesRoutingTest {

    private static final String AGREED =
            """
            SELECT concat_ws(' ', l.quantity, 'x', l.unit_price) FROM vendor_order v
            JOIN vendor_order_line l ON l.vendor_order_id = v.id
            WHERE v.order_id = ? ORDER BY v.attempt
            """;

    private final Marketplace market = new Marketplace();

    @AfterEach
    void the_sums_are_right() {
        market.assertSumsAreRight();
    }

    @Test
    void whoever_agreed_on_less_is_asked_and_after_it_declined_the_next_at_its_own_list() {
        UUID dear = market.vendor(9);
        UUID cheap = market.vendor(9);
        market.agree(dear, "98.50");
        market.agree(cheap, "97.00");
        OrderId order = market.routed(2);
        market.answer(market.placedWith(cheap, order), VendorOrderStatus.DECLINED, cheap);
        market.route(order);
        assertEquals(List.of("2 x 97.00", "2 x 98.50"), agreed(order));
        assertEquals("197.00", market.text("SELECT total FROM orders WHERE id = ?", order.value()));
        assertEquals("222.61", market.text("SELECT credit_reserved FROM orders WHERE id = ?", order.value()));
        assertEquals(
                dear.toString(),
                market.text(
                        "SELECT vendor_id FROM vendor_order WHERE order_id = ?" + " AND status = 'PLACED'",
                        order.value()));
    }

    @Test
    void what_waited_is_served_at_what_the_list_asks_by_then_and_what_was_agreed_stays() {
        UUID vendor = market.vendor(2);
        AgreedPrices agreed = market.agree(vendor, "97.00");
        OrderId order = market.routed(5);
        assertEquals(List.of("2 x 97.00"), agreed(order));
        agreed.on(market.sku(), "99.00");
        market.restock(vendor, 9);
        market.route(order);
        assertEquals(List.of("2 x 97.00", "3 x 99.00"), agreed(order));
        assertEquals("491.00", market.text("SELECT total FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void an_order_that_waited_whole_is_served_by_the_list_too_and_after_its_end_by_the_offer() {
        UUID vendor = market.vendor(0);
        AgreedPrices agreed = market.agree(vendor, "97.00");
        OrderId first = market.routed(2);
        OrderId second = market.routed(2);
        assertEquals(OrderStatus.BACKORDERED, market.status(first));
        market.restock(vendor, 9);
        market.route(first);
        agreed.end();
        market.route(second);
        assertEquals(List.of("2 x 97.00"), agreed(first));
        assertEquals(List.of("2 x 100.00"), agreed(second));
    }

    private List<String> agreed(OrderId order) {
        return market.texts(AGREED, order.value());
    }
}
