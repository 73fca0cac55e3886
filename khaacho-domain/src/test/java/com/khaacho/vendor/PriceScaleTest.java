package com.khaacho.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceScaleTest {

    private static final PriceScale RICE = new PriceScale(npr("100"), List.of(tier(10, "95"), tier(50, "90")));

    @Test
    void a_tier_holds_from_its_quantity_until_the_next_begins() {
        assertEquals(npr("100"), RICE.of(1));
        assertEquals(npr("100"), RICE.of(9));
        assertEquals(npr("95"), RICE.of(10));
        assertEquals(npr("95"), RICE.of(49));
        assertEquals(npr("90"), RICE.of(50));
        assertEquals(npr("90"), RICE.of(1_000_000));
    }

    @Test
    void tiers_begin_one_after_another_and_each_is_cheaper() {
        refused(tier(1, "95"));
        refused(tier(1_000_001, "95"));
        refused(tier(10, "100"));
        refused(tier(10, "0"));
        refused(tier(10, "95"), tier(10, "90"));
        refused(tier(50, "90"), tier(10, "95"));
        refused(tier(10, "95"), tier(50, "95"));
        assertThrows(IllegalArgumentException.class, () -> PriceScale.flat(BigDecimal.ZERO));
    }

    @Test
    void there_are_at_most_five() {
        List<PriceScale.Tier> tiers = new ArrayList<>();
        for (int i = 0; i < PriceScale.MOST_TIERS; i++) {
            tiers.add(tier(10 + i, Integer.toString(90 - i)));
        }
        assertEquals(npr("86"), new PriceScale(npr("100"), tiers).of(14));
        tiers.add(tier(100, "1"));
        assertThrows(IllegalArgumentException.class, () -> new PriceScale(npr("100"), tiers));
    }

    private static void refused(PriceScale.Tier... tiers) {
        assertThrows(IllegalArgumentException.class, () -> new PriceScale(npr("100"), List.of(tiers)));
    }

    private static PriceScale.Tier tier(int from, String price) {
        return new PriceScale.Tier(from, npr(price));
    }

    private static BigDecimal npr(String amount) {
        return new BigDecimal(amount);
    }
}
