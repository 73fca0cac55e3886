package com.khaacho.vendor.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.shared.Money;
import com.khaacho.vendor.PriceList;
import com.khaacho.vendor.PriceListDraft.Price;
import com.khaacho.vendor.PriceScale;
import java.util.List;
import java.util.UUID;

/** Price lists as JSON. */
final class PriceListJson {

    private PriceListJson() {}

    static byte[] one(PriceList.Sheet sheet) {
        JsonOutput json = new JsonOutput().object();
        members(json, sheet.list());
        json.array("retailers");
        for (UUID retailer : sheet.draft().retailers()) {
            json.item(retailer.toString());
        }
        json.end().array("prices");
        for (Price price : sheet.draft().prices()) {
            json.object().text("sku", price.sku());
            scale(json, price.scale());
            json.end();
        }
        return json.end().end().toBytes();
    }

    /** One page; the cursor is that of the next page, or null on the last. */
    static byte[] page(List<PriceList> lists, String cursor) {
        JsonOutput json = new JsonOutput().object().array("priceLists");
        for (PriceList list : lists) {
            json.object();
            members(json, list);
            json.end();
        }
        return json.end().text("nextCursor", cursor).end().toBytes();
    }

    /** What left the list has no price. */
    static byte[] history(List<PriceList.Past> changes) {
        JsonOutput json = new JsonOutput().object().array("prices");
        for (PriceList.Past past : changes) {
            json.object().text("sku", past.sku());
            if (past.prices() != null) {
                scale(json, past.prices());
            }
            json.number("version", past.version())
                    .text("changedAt", past.changedAt().toString())
                    .text("changedBy", past.changedBy())
                    .end();
        }
        return json.end().end().toBytes();
    }

    private static void members(JsonOutput json, PriceList list) {
        json.text("priceListId", list.id().toString())
                .text("vendorId", list.vendorId().toString())
                .text("name", list.name())
                .flag("active", list.active())
                .number("version", list.version())
                .text("updatedAt", list.updatedAt().toString());
    }

    private static void scale(JsonOutput json, PriceScale scale) {
        OfferJson.scale(json, Money.npr(scale.price()), scale.tiers());
    }
}
