package com.khaacho.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RoutingSettingsTest {

    @Test
    void an_order_has_at_most_three_vendors_unless_told_otherwise() {
        assertEquals(3, RoutingSettings.defaults().maxVendors());
    }

    @Test
    void a_value_out_of_range_is_refused_with_its_key() {
        refuses("khaacho.routing.delivery-fee must be 0 to 1000000", () -> costs("-0.01", "0", "0", 0));
        refuses("khaacho.routing.delivery-fee must be 0 to 1000000", () -> costs("1000000.01", "0", "0", 0));
        refuses("khaacho.routing.late-per-day must be 0 to 10000", () -> costs("0", "10000.01", "0", 0));
        refuses("khaacho.routing.failure must be 0 to 1000000", () -> costs("0", "0", "-1", 0));
        refuses("khaacho.routing.wished-days must be 0 to 365", () -> costs("0", "0", "0", 366));
        refuses("khaacho.routing.wished-days must be 0 to 365", () -> costs("0", "0", "0", -1));
        refuses("khaacho.routing.max-vendors must be 1 to 5", () -> new RoutingSettings(RoutingCosts.defaults(), 0));
        refuses("khaacho.routing.max-vendors must be 1 to 5", () -> new RoutingSettings(RoutingCosts.defaults(), 6));
    }

    @Test
    void another_currency_is_refused() {
        Money rupees = new Money(BigDecimal.ONE, "INR");
        Money none = Money.zero(Money.NPR);
        refuses("khaacho.routing.delivery-fee must be 0 to 1000000", () -> new RoutingCosts(rupees, none, none, 0));
    }

    private static void refuses(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static RoutingCosts costs(String fee, String late, String failure, int days) {
        return new RoutingCosts(npr(fee), npr(late), npr(failure), days);
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
