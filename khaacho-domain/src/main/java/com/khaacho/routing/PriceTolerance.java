package com.khaacho.routing;

import com.khaacho.order.OrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far a product's price may move, up or down, before somebody has to agree anew. What is compared is its lowest valid
 * price for all that the order has of it ({@link PriceEstimate}): that the shop saw, and risk reserved. So vendors that ask different prices are no move, and neither is a lowest
 * price of which nothing is left in stock.
 *
 * @param percent of the price that the order was reckoned with, 0 to 1000; what moves by just as much is within
 */
public record PriceTolerance(int percent) {

    private static final int HIGHEST = 1000;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** So many moves does a reason name. */
    private static final int NAMED = 5;

    public PriceTolerance {
        if (percent < 0 || percent > HIGHEST) {
            throw new IllegalArgumentException("khaacho.routing.price-move-percent must be 0 to 1000");
        }
    }

    /** A tenth: wholesalers' lists change by a few per cent at a time. Our own estimate and no published figure. */
    public static PriceTolerance defaults() {
        return new PriceTolerance(10);
    }

    /**
     * What the order comes to now, when a price of it moved too far.
     *
     * @param lines at the lowest prices of now
     * @param why for people: which prices moved, and between what
     */
    public record Moved(List<OrderLine> lines, String why) {}

    /** Nothing when all prices are within; a line that had no price, or that nobody offers any more, is none that moved. */
    public Optional<Moved> check(List<OrderLine> lines, OfferBook book) {
        PriceEstimate now = new PriceEstimate(lines, book);
        List<OrderLine> moved =
                lines.stream().filter(line -> isBeyond(line, now)).toList();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        String why = moved.stream()
                .limit(NAMED)
                .map(line -> told(line, now))
                .collect(Collectors.joining(
                        ", ", "Since the order was placed prices moved by more than " + percent + " %: ", "."));
        return Optional.of(new Moved(
                lines.stream().map(line -> line.priced(now(line, now))).toList(), why));
    }

    private boolean isBeyond(OrderLine line, PriceEstimate now) {
        BigDecimal before = line.unitPrice();
        if (before == null) {
            return false;
        }
        BigDecimal move = now(line, now).subtract(before).abs();
        return move.multiply(HUNDRED).compareTo(before.multiply(BigDecimal.valueOf(percent))) > 0;
    }

    private static BigDecimal now(OrderLine line, PriceEstimate now) {
        return now.of(line.productId()).orElse(line.unitPrice());
    }

    private static String told(OrderLine line, PriceEstimate now) {
        return line.sku() + " from NPR " + line.unitPrice().toPlainString() + " to "
                + now(line, now).toPlainString();
    }
}
