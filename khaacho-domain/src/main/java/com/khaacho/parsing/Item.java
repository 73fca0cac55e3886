package com.khaacho.parsing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One wish in a text while it is read: some words of a name, sizes, a count and its unit. */
final class Item {

    /** The largest quantity of an order line. */
    static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    final List<String> words = new ArrayList<>();
    final List<Size> sizes = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    /** In the named unit; null when none was said. */
    Integer count;
    /** The container as the catalogue names it; null when none was said. */
    String unit;
    /** It is a question, or has a number without meaning. */
    boolean doubtful;
    /** It changes what was said before. */
    boolean corrects;

    void said(String word) {
        text.add(word);
    }

    void count(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (count != null || !whole || number.signum() <= 0 || number.compareTo(MOST) > 0) {
            doubtful = true;
        } else {
            count = number.intValueExact();
        }
    }

    void unit(String named) {
        if (unit == null) {
            unit = named;
        }
    }

    boolean hasGoods() {
        return !words.isEmpty();
    }

    boolean hasQuantity() {
        return count != null || !sizes.isEmpty();
    }

    /** The words as said, for a person. */
    String text() {
        return String.join(" ", text);
    }
}
