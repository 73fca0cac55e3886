package com.khaacho.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.OrderLine;
import com.khaacho.vendor.Offer;
import com.khaacho.vendor.PriceScale;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriceToleranceTest {

    private static final long RICE = 10;
    private static final long OIL = 20;

    private final PriceTolerance tenth = PriceTolerance.defaults();

    @Test
    void a_move_either_way_is_within_up_to_the_percentage() {
        assertFalse(moved(tenth, "110.00"));
        assertTrue(moved(tenth, "110.01"));
        assertFalse(moved(tenth, "90.00"));
        assertTrue(moved(tenth, "89.99"));
    }

    @Test
    void without_tolerance_each_paisa_is_a_move() {
        PriceTolerance none = new PriceTolerance(0);
        assertFalse(moved(none, "100.00"));
        assertTrue(moved(none, "100.01"));
    }

    @Test
    void vendors_that_ask_more_than_the_cheapest_are_no_move_even_when_it_has_no_stock() {
        OfferBook book = new OfferBook(List.of(offer(1, RICE, "100", 0), offer(2, RICE, "200", 50)));
        assertTrue(tenth.check(List.of(line(1, RICE, "100")), book).isEmpty());
    }

    @Test
    void what_had_no_price_or_is_offered_no_more_did_not_move() {
        OfferBook book = new OfferBook(List.of(offer(1, OIL, "200", 5)));
        assertTrue(tenth.check(List.of(line(1, RICE, "100"), line(2, OIL, null)), book)
                .isEmpty());
    }

    @Test
    void a_tier_that_all_lines_of_a_product_reach_together_is_no_move() {
        PriceScale scale =
                new PriceScale(new BigDecimal("150"), List.of(new PriceScale.Tier(4, new BigDecimal("100"))));
        OfferBook book = new OfferBook(List.of(new Offer(1, new UUID(0, 1), RICE, scale, 5, 1, 1)));
        assertTrue(tenth.check(List.of(line(1, RICE, "100"), line(2, RICE, "100")), book)
                .isEmpty());
        assertTrue(tenth.check(List.of(line(1, RICE, "100")), book).isPresent());
    }

    @Test
    void all_lines_get_the_prices_of_now_and_the_reason_names_those_that_moved() {
        OfferBook book = new OfferBook(List.of(offer(1, RICE, "130", 5), offer(2, OIL, "205", 5)));
        PriceTolerance.Moved moved = tenth.check(
                        List.of(line(1, RICE, "100"), line(2, OIL, "200"), line(3, 30, "7")), book)
                .orElseThrow();
        assertEquals(
                List.of("130", "205", "7"),
                moved.lines().stream()
                        .map(line -> line.unitPrice().toPlainString())
                        .toList());
        assertEquals(
                "Since the order was placed prices moved by more than 10 %: SKU-10 from NPR 100 to 130.", moved.why());
    }

    @Test
    void a_percentage_out_of_range_is_refused_with_its_key() {
        for (int wrong : new int[] {-1, 1001}) {
            assertEquals(
                    "khaacho.routing.price-move-percent must be 0 to 1000",
                    assertThrows(IllegalArgumentException.class, () -> new PriceTolerance(wrong))
                            .getMessage());
        }
    }

    private static boolean moved(PriceTolerance tolerance, String now) {
        OfferBook book = new OfferBook(List.of(offer(1, RICE, now, 5)));
        return tolerance.check(List.of(line(1, RICE, "100.00")), book).isPresent();
    }

    private static OrderLine line(int no, long product, String price) {
        return OrderLine.asked(no, "SKU-" + product, product, 2, null, null)
                .priced(price == null ? null : new BigDecimal(price));
    }

    private static Offer offer(long id, long product, String price, int available) {
        return new Offer(id, new UUID(0, id), product, new BigDecimal(price), available, 1, 1);
    }
}
