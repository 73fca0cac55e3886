package com.khaacho.order;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of an order. asked = allocated to vendor orders + backordered + cancelled.
 *
 * @param lineNo 1, 2, 3 ... as asked
 * @param productId null while the product is unknown
 * @param quantity asked, in selling units, 1 to 1,000,000
 * @param text the words of the message this line was read from, or null
 * @param unitPrice the price the risk stage reckoned with, or since then a price that moved too far to go on without an
 *     operator, per selling unit in the order's currency; null before
 * @param backordered selling units that wait for stock
 * @param cancelled selling units that nobody will deliver
 */
public record OrderLine(
        int lineNo,
        String sku,
        Long productId,
        int quantity,
        String unit,
        String text,
        BigDecimal unitPrice,
        int backordered,
        int cancelled) {

    public static OrderLine asked(int lineNo, String sku, Long productId, int quantity, String unit, String text) {
        return new OrderLine(lineNo, sku, productId, quantity, unit, text, null, 0, 0);
    }

    /** What lines come to at their prices, in NPR; one without a price counts nothing. */
    public static BigDecimal total(List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> line.unitPrice != null)
                .map(line -> line.unitPrice.multiply(BigDecimal.valueOf(line.quantity)))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    public OrderLine priced(BigDecimal price) {
        return new OrderLine(lineNo, sku, productId, quantity, unit, text, price, backordered, cancelled);
    }

    /** The same line for this product; null when the catalogue has none. */
    public OrderLine ofProduct(Long id) {
        return new OrderLine(lineNo, sku, id, quantity, unit, text, unitPrice, backordered, cancelled);
    }

    /** What of it waits for a vendor, as a line of its own for routing. */
    public OrderLine waiting() {
        return new OrderLine(lineNo, sku, productId, backordered, unit, text, unitPrice, 0, 0);
    }

    public OrderLine backordered(int units) {
        return new OrderLine(lineNo, sku, productId, quantity, unit, text, unitPrice, units, cancelled);
    }

    /** The same line with so many more units that nobody will deliver, since the vendor came without them. */
    OrderLine notDelivered(int units) {
        return new OrderLine(lineNo, sku, productId, quantity, unit, text, unitPrice, backordered, cancelled + units);
    }

    /**
     * The same line without so many more units.
     *
     * @param waiting how many of them waited for stock
     */
    OrderLine calledOff(int units, int waiting) {
        return new OrderLine(
                lineNo, sku, productId, quantity, unit, text, unitPrice, backordered - waiting, cancelled + units);
    }

    public OrderLine cancelled(int units) {
        return new OrderLine(lineNo, sku, productId, quantity, unit, text, unitPrice, 0, units);
    }
}
