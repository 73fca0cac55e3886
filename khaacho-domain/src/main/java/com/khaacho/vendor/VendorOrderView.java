package com.khaacho.vendor;

import com.khaacho.shared.PaymentTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A vendor order as its vendor may see it, with where to deliver.
 *
 * @param order its lines say quantities and agreed prices
 * @param reason why it stands where it does, or null
 * @param district where to deliver
 * @param deliveryDate when, or null for as soon as may be
 * @param deliveryAddress street or tole, or null; null, too, once this vendor has nothing to bring there
 * @param contactPhone whom to call there, in E.164, or null like the address
 * @param paymentTerms until when the shop is to pay; cash on delivery is due when the goods are handed over
 * @param articles what the lines' numbers stand for, in the order of the lines
 */
public record VendorOrderView(
        VendorOrder order,
        String vendorName,
        UUID retailerId,
        String retailerName,
        String district,
        LocalDate deliveryDate,
        String deliveryAddress,
        String contactPhone,
        PaymentTerms paymentTerms,
        String reason,
        Instant placedAt,
        Instant updatedAt,
        List<Article> articles) {

    public VendorOrderView {
        articles = List.copyOf(articles);
    }

    /**
     * What a line is about.
     *
     * @param unit the selling unit
     */
    public record Article(String sku, String name, String unit) {}
}
