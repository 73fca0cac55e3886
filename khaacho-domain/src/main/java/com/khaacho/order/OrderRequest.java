package com.khaacho.order;

import java.time.LocalDate;
import java.util.List;

/**
 * What a caller asked for, already checked for form. Exactly one of items, text and imageUrl is present.
 *
 * @param items 1 to 500 lines, empty when the order came as text or image
 * @param text free text, at most 10,000 characters, or null
 * @param imageUrl an https address of a photo, or null
 * @param priority never null; NORMAL unless asked
 * @param customerRef the retailer's own reference, at most 64 characters, or null
 * @param note at most 1,000 characters, or null
 * @param district delivery district, or null for the retailer's own
 * @param deliveryDate wished day of delivery in Nepal, or null
 */
public record OrderRequest(
        List<RequestedLine> items,
        String text,
        String imageUrl,
        OrderPriority priority,
        String customerRef,
        String note,
        String district,
        LocalDate deliveryDate) {

    public OrderRequest {
        items = List.copyOf(items);
    }

    public boolean isStructured() {
        return !items.isEmpty();
    }
}
