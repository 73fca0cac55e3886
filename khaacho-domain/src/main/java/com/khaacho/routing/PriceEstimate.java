package com.khaacho.routing;

import com.khaacho.order.OrderLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an order's products cost at least before vendors are chosen: the lowest price that any vendor asks for all that the
 * order has of the product, over all its lines. Risk reserves credit by it and routing tells by it whether prices moved, so
 * the same offers never look like a move.
 */
public final class PriceEstimate {

    private final OfferBook book;
    private final Map<Long, Long> quantities = new HashMap<>();

    /** @param lines all lines of one order; what has no product has no price */
    public PriceEstimate(List<OrderLine> lines, OfferBook book) {
        this.book = book;
        for (OrderLine line : lines) {
            if (line.productId() != null) {
                quantities.merge(line.productId(), (long) line.quantity(), Long::sum);
            }
        }
    }

    /** Per selling unit; empty when nobody offers it. */
    public Optional<BigDecimal> of(Long productId) {
        return productId == null ? Optional.empty() : book.lowestPrice(productId, quantities.get(productId));
    }
}
