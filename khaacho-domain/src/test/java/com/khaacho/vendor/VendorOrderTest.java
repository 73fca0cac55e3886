package com.khaacho.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VendorOrderTest {

    /** 3 at 10.00 of line 1, 2 at 5.00 of line 4. */
    private final VendorOrder sent = new VendorOrder(
            new UUID(9, 1),
            new OrderId(new UUID(1, 1)),
            new UUID(2, 1),
            VendorOrderStatus.DISPATCHED,
            1,
            List.of(
                    new VendorOrderLine(1, 1, 1, 3, new BigDecimal("10.00")),
                    new VendorOrderLine(4, 2, 2, 2, new BigDecimal("5.00"))));

    @Test
    void of_a_line_that_is_not_named_all_came() {
        VendorOrder delivered = sent.delivered(Map.of(4, 0));
        assertEquals(VendorOrderStatus.DELIVERED, delivered.status());
        assertEquals(3, delivered.lines().get(0).delivered());
        assertEquals(0, delivered.lines().get(1).delivered());
        assertTrue(sent.delivered(Map.of()).isComplete());
    }

    @Test
    void what_did_not_come_is_missing_and_costs_nothing() {
        VendorOrder delivered = sent.delivered(Map.of(1, 1));
        assertEquals(Map.of(1, 2), delivered.missing());
        assertFalse(delivered.isComplete());
        assertEquals(Money.npr(new BigDecimal("20.00")), delivered.total());
        assertEquals(Money.npr(new BigDecimal("40.00")), sent.total());
        assertTrue(sent.missing().isEmpty(), "nothing is missing before it is delivered");
    }

    @Test
    void a_bill_is_rounded_by_itself() {
        VendorOrderLine line = new VendorOrderLine(1, 1, 1, 1, new BigDecimal("0.50"));
        assertEquals(
                Money.npr(new BigDecimal("0.57")), sent.with(List.of(line)).bill(), "0.50 and 0.065 of VAT, half up");
    }

    @Test
    void no_more_can_come_than_was_ordered() {
        assertEquals(OptionalInt.of(1), sent.lineBeyond(Map.of(1, 4, 4, 3)));
        assertEquals(OptionalInt.of(2), sent.lineBeyond(Map.of(2, 0)), "it has no line 2");
        assertEquals(OptionalInt.empty(), sent.lineBeyond(Map.of(1, 3, 4, 0)));
    }

    @Test
    void told_again_it_is_the_same() {
        VendorOrder delivered = sent.delivered(Map.of(1, 1));
        assertEquals(delivered, delivered.delivered(Map.of(1, 1, 4, 2)));
        assertFalse(delivered.equals(delivered.delivered(Map.of())));
    }
}
