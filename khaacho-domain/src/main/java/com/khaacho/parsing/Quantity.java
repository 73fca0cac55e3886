package com.khaacho.parsing;

import com.khaacho.parsing.Part.Count;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** How many selling units an item asks for. */
final class Quantity {

    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

    /** What is sold in a carton, a crate or a dozen; a sack or a jar is never inside another unit. */
    private static final Set<String> INNER =
            Set.of(Words.PIECE, "packet", "bottle", "can", "roll", "bundle", "box", "strip", "tube");

    private Quantity() {}

    /**
     * Selling units, or 0 when the words do not say so without a guess.
     *
     * @param count what counts, or null when sizes alone are said
     */
    static int of(Item item, Count count, IndexedProduct product) {
        List<Size> foreign = item.sizes.stream()
                .filter(size -> !product.sizes.contains(size) && !(count != null && size.equals(product.loose)))
                .toList();
        if (count != null) {
            return foreign.isEmpty() ? whole(counted(count, product)) : 0;
        } else if (item.sizes.size() != 1) {
            return 0;
        } else if (product.loose != null) {
            return item.sizes.get(0).contains(product.loose);
        }
        // "50 kg sugar" in sacks of 25 kg; a size that the product has is no quantity.
        return foreign.size() == 1 && product.content != null ? foreign.get(0).contains(product.content) : 0;
    }

    private static BigDecimal counted(Count count, IndexedProduct product) {
        String unit = count.unit();
        if (unit == null || unit.equals(Words.EACH) || unit.equals(product.unit)) {
            return count.number();
        } else if (unit.equals(Words.DOZEN)) {
            BigDecimal units = count.number().multiply(DOZEN);
            return product.unit.equals(count.of()) ? units : inSellingUnits(units, product);
        } else if (product.innerCount > 1) {
            return INNER.contains(unit) ? inSellingUnits(count.number(), product) : BigDecimal.ZERO;
        }
        return unit.equals(Words.PIECE) ? count.number() : BigDecimal.ZERO;
    }

    private static BigDecimal inSellingUnits(BigDecimal innerUnits, IndexedProduct product) {
        BigDecimal[] result = innerUnits.divideAndRemainder(BigDecimal.valueOf(product.innerCount));
        return result[1].signum() == 0 ? result[0] : BigDecimal.ZERO;
    }

    private static int whole(BigDecimal units) {
        boolean sold = units.signum() > 0 && units.compareTo(Item.MOST) <= 0;
        return sold && units.stripTrailingZeros().scale() <= 0 ? units.intValueExact() : 0;
    }
}
