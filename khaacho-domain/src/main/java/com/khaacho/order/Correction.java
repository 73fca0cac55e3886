package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.util.List;
import java.util.UUID;

/**
 * What a person made of an order whose text was not understood.
 *
 * @param version the order's, as the correction left it
 * @param text as the shop wrote it
 * @param lines all that the order asks for now
 * @param by {@code user:name}
 */
public record Correction(OrderId order, UUID retailerId, int version, String text, List<Line> lines, String by) {

    public Correction {
        lines = List.copyOf(lines);
    }

    /**
     * A corrected line.
     *
     * @param wording what of the text the person says it is, or null
     */
    public record Line(int lineNo, long productId, String wording) {}
}
