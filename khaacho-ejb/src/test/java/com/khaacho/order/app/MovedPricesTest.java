package com.khaacho.order.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.order.HeldDecision;
import com.khaacho.order.OrderStatus;
import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.AgreedPrices;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prices that move between the approval at 100.00 and routing. */
class MovedPricesTest {

    private final ShopCounter shop = new ShopCounter(1_000);
    private final OrderId order = shop.received(3);

    @BeforeEach
    void approved() {
        shop.assess(order);
        assertEquals("339.00", shop.creditReserved());
    }

    @AfterEach
    void the_sums_are_right() {
        shop.assertSumsAreRight();
    }

    @Test
    void a_price_that_moved_a_tenth_is_agreed_to() {
        shop.price("110");
        shop.route(order);
        assertEquals(OrderStatus.ROUTED, shop.status(order));
        assertEquals("372.90", shop.creditReserved());
    }

    @Test
    void a_price_that_moved_further_holds_the_order_and_frees_its_credit() {
        shop.price("110.01");
        Dispatch dispatch = shop.route(order);
        assertEquals(OrderStatus.HELD, shop.status(order));
        assertEquals("PRICE_MOVED", shop.text("SELECT reason_code FROM orders WHERE id = ?", order.value()));
        assertEquals(
                "Since the order was placed prices moved by more than 10 %: " + sku() + " from NPR 100.00 to 110.01.",
                shop.text("SELECT reason FROM orders WHERE id = ?", order.value()));
        assertEquals("330.03", shop.text("SELECT total FROM orders WHERE id = ?", order.value()));
        assertEquals(List.of("RESERVE 339.00", "RELEASE 339.00"), shop.ledger(order));
        assertEquals("0", shop.stockReserved());
        assertEquals(List.of("order.held"), types(dispatch));
        assertEquals(Stage.NOTIFICATION, dispatch.forwards().get(0).to());
    }

    @Test
    void so_does_one_that_fell_which_may_be_a_slip() {
        shop.price("10");
        shop.route(order);
        assertEquals(OrderStatus.HELD, shop.status(order));
        assertEquals("0.00", shop.creditReserved());
    }

    @Test
    void a_routing_message_that_comes_again_tells_the_same_and_changes_nothing() {
        shop.price("150");
        Dispatch first = shop.route(order);
        List<String> history = shop.history(order);
        Dispatch again = shop.route(order);
        assertEquals(first.events(), again.events());
        assertEquals(history, shop.history(order));
        assertEquals(List.of("RESERVE 339.00", "RELEASE 339.00"), shop.ledger(order));
    }

    @Test
    void an_order_that_an_operator_lets_pass_goes_on_at_the_new_price() {
        shop.price("150");
        shop.route(order);
        assertEquals(new HeldDecision.Done(), shop.letPass(order));
        assertEquals("508.50", shop.creditReserved());
        shop.route(order);
        assertEquals(OrderStatus.ROUTED, shop.status(order));
        assertEquals("508.50", shop.creditReserved());
        assertEquals("450.00", shop.text("SELECT total FROM orders WHERE id = ?", order.value()));
        assertEquals(
                "150.00",
                shop.text(
                        """
                        SELECT l.unit_price FROM vendor_order v JOIN vendor_order_line l ON l.vendor_order_id = v.id
                        WHERE v.order_id = ?
                        """,
                        order.value()));
    }

    @Test
    void a_price_that_moves_on_after_the_operators_word_holds_the_order_again() {
        shop.price("150");
        shop.route(order);
        shop.letPass(order);
        shop.price("200");
        shop.route(order);
        assertEquals(OrderStatus.HELD, shop.status(order));
        assertEquals("0.00", shop.creditReserved());
        shop.letPass(order);
        shop.route(order);
        assertEquals(OrderStatus.ROUTED, shop.status(order));
        assertEquals("678.00", shop.creditReserved());
    }

    @Test
    void what_a_list_asks_is_compared_not_what_the_offer_asks() {
        AgreedPrices agreed = new AgreedPrices(ShopCounter.POSTGRES, vendor(), retailer()).on(sku(), "100");
        shop.price("150");
        shop.route(order);
        assertEquals(OrderStatus.ROUTED, shop.status(order));
        assertEquals("339.00", shop.creditReserved());
        OrderId next = shop.received(1);
        shop.assess(next);
        agreed.on(sku(), "110.01");
        shop.route(next);
        assertEquals(OrderStatus.HELD, shop.status(next));
        assertEquals(
                "Since the order was placed prices moved by more than 10 %: " + sku() + " from NPR 100.00 to 110.01.",
                shop.text("SELECT reason FROM orders WHERE id = ?", next.value()));
    }

    @Test
    void a_retailer_that_joins_a_list_or_leaves_it_meanwhile_is_asked_about_the_difference() {
        AgreedPrices agreed = new AgreedPrices(ShopCounter.POSTGRES, vendor(), retailer()).on(sku(), "80");
        shop.route(order);
        assertEquals(OrderStatus.HELD, shop.status(order));
        assertEquals("240.00", shop.text("SELECT total FROM orders WHERE id = ?", order.value()));
        OrderId next = shop.received(1);
        shop.assess(next);
        assertEquals("90.40", shop.text("SELECT credit_reserved FROM orders WHERE id = ?", next.value()));
        agreed.end();
        shop.route(next);
        assertEquals(OrderStatus.HELD, shop.status(next));
        assertEquals("100.00", shop.text("SELECT total FROM orders WHERE id = ?", next.value()));
    }

    private UUID vendor() {
        return uuid("SELECT f.vendor_id FROM offer f JOIN product p ON p.id = f.product_id WHERE p.sku = ?", sku());
    }

    private UUID retailer() {
        return uuid("SELECT retailer_id FROM orders WHERE id = ?", order.value());
    }

    private UUID uuid(String sql, Object parameter) {
        return UUID.fromString(shop.text(sql, parameter));
    }

    private String sku() {
        return shop.text("SELECT sku FROM order_line WHERE order_id = ?", order.value());
    }

    private static List<String> types(Dispatch dispatch) {
        return dispatch.events().stream().map(BusinessEvent::type).toList();
    }
}
