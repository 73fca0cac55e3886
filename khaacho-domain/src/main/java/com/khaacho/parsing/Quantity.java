package com.khaacho.parsing;

import java.util.List;

/** How many selling units an item asks for. */
final class Quantity {

    private static final int DOZEN = 12;

    private Quantity() {}

    /** Selling units, or 0 when the words do not say so without a guess. */
    static int of(Item item, IndexedProduct product) {
        List<Size> foreign = item.sizes.stream()
                .filter(size -> !product.sizes.contains(size))
                .toList();
        if (item.count == null) {
            // "50 kg sugar" of a product sold loose, or in sacks of 25 kg; a size alone is no quantity.
            return foreign.size() == 1 && item.sizes.size() == 1 && product.content != null
                    ? foreign.get(0).contains(product.content)
                    : 0;
        }
        return foreign.isEmpty() ? counted(item, product) : 0;
    }

    private static int counted(Item item, IndexedProduct product) {
        if (item.unit == null || item.unit.equals(Words.EACH) || item.unit.equals(product.unit)) {
            return item.count;
        } else if (item.unit.equals(Words.DOZEN)) {
            return inSellingUnits((long) item.count * DOZEN, product);
        } else if (product.innerCount > 1) {
            return inSellingUnits(item.count, product);
        }
        return item.unit.equals("piece") ? item.count : 0;
    }

    private static int inSellingUnits(long innerUnits, IndexedProduct product) {
        boolean whole = innerUnits % product.innerCount == 0 && innerUnits <= Integer.MAX_VALUE;
        return whole ? (int) (innerUnits / product.innerCount) : 0;
    }
}
