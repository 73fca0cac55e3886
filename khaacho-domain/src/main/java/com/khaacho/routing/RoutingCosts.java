package com.khaacho.routing;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What routing weighs against the price of the goods. Amounts are in NPR.
 *
 * @param deliveryFee of each vendor order, however large
 * @param latePerDay for each product of a vendor order and each day that its lead time passes the wished days
 * @param failure what a vendor order costs that is not delivered; weighed with 1 less the vendor's score
 * @param wishedDays days until delivery that cost nothing, for an order that names no date; 0 to 365
 */
public record RoutingCosts(Money deliveryFee, Money latePerDay, Money failure, int wishedDays) {

    /** Above these, the sums over 500 lines of a million units could leave the range of a long in paisa. */
    private static final BigDecimal HIGHEST_FEE = new BigDecimal("1000000");

    private static final BigDecimal HIGHEST_PER_DAY = new BigDecimal("10000");

    /** As the column offer.lead_time_days allows. */
    static final int LONGEST_DAYS = 365;

    private static final int DECIMALS = 2;

    public RoutingCosts {
        require(isWithin(deliveryFee, HIGHEST_FEE), "khaacho.routing.delivery-fee must be 0 to 1000000");
        require(isWithin(latePerDay, HIGHEST_PER_DAY), "khaacho.routing.late-per-day must be 0 to 10000");
        require(isWithin(failure, HIGHEST_FEE), "khaacho.routing.failure must be 0 to 1000000");
        require(wishedDays >= 0 && wishedDays <= LONGEST_DAYS, "khaacho.routing.wished-days must be 0 to 365");
    }

    /**
     * NPR 500 a delivery, 50 a late day, 1,000 a failed vendor order, 3 days. All four are our own estimates and no
     * published figures: a light van's drop in town, a day without the goods on the shelf, and the work of routing again
     * together with a second drop. Three days are the longest lead time of the sample's offers. Whoever knows what the
     * vendors charge sets it.
     */
    public static RoutingCosts defaults() {
        return new RoutingCosts(npr("500"), npr("50"), npr("1000"), 3);
    }

    /** The fixed cost of a vendor order in paisa. */
    long vendorOrderPaisa(BigDecimal score) {
        return paisa(deliveryFee.amount()) + unreliabilityPaisa(score);
    }

    /** The failure's cost times its likelihood, in paisa. */
    long unreliabilityPaisa(BigDecimal score) {
        // Nearly all vendors have the full score, and this is asked for each vendor of each order.
        if (BigDecimal.ONE.compareTo(score) == 0) {
            return 0;
        }
        return paisa(failure.amount().multiply(BigDecimal.ONE.subtract(score)));
    }

    /** The lateness of one product of a vendor order in paisa. */
    long latePaisa(int leadTimeDays, int wished) {
        int days = Math.min(leadTimeDays, LONGEST_DAYS) - wished;
        return days <= 0 ? 0 : days * paisa(latePerDay.amount());
    }

    private static long paisa(BigDecimal npr) {
        return npr.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }

    private static boolean isWithin(Money money, BigDecimal highest) {
        return money.currency().equals(Money.NPR)
                && money.amount().signum() >= 0
                && money.amount().compareTo(highest) <= 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
