package com.khaacho.vendor.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.shared.Money;
import com.khaacho.vendor.PriceScale.Tier;
import com.khaacho.vendor.VendorOffer;
import com.khaacho.vendor.VendorOffer.PastPrice;
import java.time.Instant;
import java.util.List;

/** Offers as JSON. */
final class OfferJson {

    private OfferJson() {}

    static byte[] one(VendorOffer offer) {
        JsonOutput json = new JsonOutput().object();
        members(json, offer);
        return json.end().toBytes();
    }

    /** One page; the cursor is that of the next page, or null on the last. */
    static byte[] page(List<VendorOffer> offers, String cursor) {
        JsonOutput json = new JsonOutput().object().array("offers");
        for (VendorOffer offer : offers) {
            json.object();
            members(json, offer);
            json.end();
        }
        return json.end().text("nextCursor", cursor).end().toBytes();
    }

    static byte[] prices(List<PastPrice> prices) {
        JsonOutput json = new JsonOutput().object().array("prices");
        for (PastPrice past : prices) {
            json.object();
            scale(json, past.price(), past.tiers());
            json.number("version", past.version())
                    .text("changedAt", past.changedAt().toString())
                    .text("changedBy", past.changedBy())
                    .end();
        }
        return json.end().end().toBytes();
    }

    private static void members(JsonOutput json, VendorOffer offer) {
        json.text("sku", offer.sku()).text("productName", offer.productName());
        scale(json, offer.price(), offer.tiers());
        json.number("stockOnHand", offer.stockOnHand())
                .number("stockReserved", offer.stockReserved())
                .number("minQuantity", offer.minQuantity())
                .number("leadTimeDays", offer.leadTimeDays())
                .text("validFrom", offer.validFrom().toString())
                .text("validTo", text(offer.validTo()))
                .flag("active", offer.active())
                .number("version", offer.version())
                .text("updatedAt", offer.updatedAt().toString());
    }

    /** A price and, where there are any, its tiers. */
    static void scale(JsonOutput json, Money price, List<Tier> tiers) {
        json.money("price", price);
        if (tiers.isEmpty()) {
            return;
        }
        json.array("tiers");
        for (Tier tier : tiers) {
            json.object()
                    .number("fromQuantity", tier.fromQuantity())
                    .money("price", new Money(tier.price(), price.currency()))
                    .end();
        }
        json.end();
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
