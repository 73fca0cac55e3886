package com.khaacho.parsing;

import com.khaacho.order.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What was understood of a text.
 *
 * @param lines one a product, repeats summed, in selling units
 * @param unmatched the parts that name goods or quantities but could not be read with certainty; a person must look
 * @param confidences of each line, above 0 to 1: 1 when every word is known, less for slips and for units that were converted
 * @param confidence 0 (nothing understood) to 1 (every word of every item known), three decimals
 */
public record ParsedText(
        List<OrderLine> lines, List<BigDecimal> confidences, List<String> unmatched, BigDecimal confidence) {

    public ParsedText {
        lines = List.copyOf(lines);
        confidences = List.copyOf(confidences);
        unmatched = List.copyOf(unmatched);
    }

    /** Whether the order can go on without a person. */
    public boolean isUnderstood() {
        return !lines.isEmpty() && unmatched.isEmpty();
    }

    /** The same with more parts that a person must look at; the confidence is that of all parts. */
    ParsedText doubting(List<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(unmatched);
        all.addAll(more);
        BigDecimal before = BigDecimal.valueOf(Math.max(1, lines.size() + unmatched.size()));
        BigDecimal parts = BigDecimal.valueOf((long) lines.size() + all.size());
        return new ParsedText(
                lines, confidences, all, confidence.multiply(before).divide(parts, 3, RoundingMode.HALF_UP));
    }
}
