package com.khaacho.risk.app;

import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.Order;
import com.khaacho.order.OrderLine;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.vendor.PriceLists;
import com.khaacho.vendor.PriceScale.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductCheckTest {

    private static final long RICE = 7;
    private static final long SALT = 8;
    private static final long GONE = 9;

    private final MemoryProducts products =
            new MemoryProducts().sell("RICE-25", RICE).sell("SALT-01", SALT);
    private final MemoryOffers offers =
            new MemoryOffers().offer(RICE, "1500.00").offer(RICE, "1450.00").offer(RICE, "1600.00");
    private final ProductCheck check = new ProductCheck(products, offers, PriceLists.none());

    @Test
    void a_line_is_priced_at_the_cheapest_offer() {
        OrderLine line = only(anOrder().with(3).of("RICE-25", RICE));
        assertEquals(new BigDecimal("1450.00"), line.unitPrice());
        assertEquals(RICE, line.productId());
    }

    @Test
    void all_lines_of_a_product_together_reach_a_tier() {
        offers.offer(SALT, "20.00", new Tier(10, new BigDecimal("18.00"))).offer(SALT, "19.00");
        Order order = anOrder()
                .with(4)
                .of("SALT-01", SALT)
                .with(6)
                .of("SALT-01", null)
                .received();
        assertEquals(
                List.of(new BigDecimal("18.00"), new BigDecimal("18.00")),
                check.look(List.of(order)).priced(order).stream()
                        .map(OrderLine::unitPrice)
                        .toList());
        assertEquals(
                new BigDecimal("19.00"),
                only(anOrder().with(9).of("SALT-01", SALT)).unitPrice());
    }

    @Test
    void a_product_that_acceptance_did_not_know_is_looked_up_by_its_sku() {
        OrderLine line = only(anOrder().with(3).of("RICE-25", null));
        assertEquals(RICE, line.productId());
        assertEquals(new BigDecimal("1450.00"), line.unitPrice());
    }

    @Test
    void an_active_product_that_nobody_offers_is_known_but_has_no_price() {
        OrderLine line = only(anOrder().with(3).of("SALT-01", SALT));
        assertEquals(SALT, line.productId());
        assertNull(line.unitPrice());
    }

    @Test
    void a_product_that_is_no_longer_sold_is_unknown() {
        assertNull(only(anOrder().with(3).of("GONE-1", GONE)).productId());
    }

    @Test
    void the_answer_names_what_is_unknown_ten_at_most() {
        OrderFixture fixture = anOrder().with(1).of("RICE-25", RICE);
        for (int i = 10; i < 22; i++) {
            fixture.of("X-" + i, null);
        }
        Order order = fixture.received();
        ProductCheck.Found found = check.look(List.of(order));
        String answer = found.unknownIn(found.priced(order));
        assertTrue(answer.contains("X-10") && answer.contains("X-19"), answer);
        assertFalse(answer.contains("X-20") || answer.contains("RICE"), answer);
    }

    @Test
    void a_batch_whose_products_all_have_offers_asks_the_catalogue_nothing() {
        Order one = anOrder().with(1).of("RICE-25", RICE).received();
        Order other = anOrder().with(2).of("RICE-25", RICE).received();
        check.look(List.of(one, other));
        assertEquals(0, products.questions);
    }

    private OrderLine only(OrderFixture fixture) {
        Order order = fixture.received();
        return check.look(List.of(order)).priced(order).get(0);
    }
}
