package com.khaacho.order;

import com.khaacho.shared.PaymentTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a caller asked for, already checked for form. Exactly one of items, text and imageUrl is present; of an
 * order that came as a picture also the text, once the picture is read.
 *
 * @param items 1 to 500 lines, empty when the order came as text or image
 * @param text free text, at most 10,000 characters, or null
 * @param imageUrl where an attachment is shown, or null; orders of before there were any name other addresses
 * @param priority never null; NORMAL unless asked
 * @param customerRef the retailer's own reference, at most 64 characters, or null
 * @param note at most 1,000 characters, or null
 * @param district delivery district, or null for the retailer's own
 * @param deliveryDate wished day of delivery in Nepal, or null
 * @param destination never null; NONE unless said
 * @param paymentTerms never null; CREDIT unless said
 */
public record OrderRequest(
        List<RequestedLine> items,
        String text,
        String imageUrl,
        OrderPriority priority,
        String customerRef,
        String note,
        String district,
        LocalDate deliveryDate,
        Destination destination,
        PaymentTerms paymentTerms) {

    public OrderRequest {
        items = List.copyOf(items);
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(paymentTerms, "paymentTerms");
    }

    /** An order to wherever its retailer usually gets its goods, on the terms of its account. */
    public OrderRequest(
            List<RequestedLine> items,
            String text,
            String imageUrl,
            OrderPriority priority,
            String customerRef,
            String note,
            String district,
            LocalDate deliveryDate) {
        this(
                items,
                text,
                imageUrl,
                priority,
                customerRef,
                note,
                district,
                deliveryDate,
                Destination.NONE,
                PaymentTerms.CREDIT);
    }

    public boolean isStructured() {
        return !items.isEmpty();
    }
}
