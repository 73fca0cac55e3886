package com.khaacho.order;

import java.util.List;

/**
 * What a template is to say.
 *
 * @param name the retailer's own, 1 to 64 characters
 * @param items 1 to 500 lines
 * @param district where to deliver, or null for the retailer's own
 * @param note at most 1,000 characters, or null
 */
public record TemplateDraft(String name, List<RequestedLine> items, String district, String note) {

    public TemplateDraft {
        items = List.copyOf(items);
    }
}
