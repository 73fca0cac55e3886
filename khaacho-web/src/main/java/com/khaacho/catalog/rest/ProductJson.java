package com.khaacho.catalog.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.Product;
import java.util.List;

/** Products as JSON. */
final class ProductJson {

    private ProductJson() {}

    static byte[] one(CatalogueEntry entry) {
        JsonOutput json = new JsonOutput().object();
        members(json, entry);
        return json.end().toBytes();
    }

    /** @param cursor of the next page, or null on the last */
    static byte[] page(List<CatalogueEntry> entries, String cursor) {
        JsonOutput json = new JsonOutput().object().array("products");
        for (CatalogueEntry entry : entries) {
            json.object();
            members(json, entry);
            json.end();
        }
        return json.end().text("nextCursor", cursor).end().toBytes();
    }

    private static void members(JsonOutput json, CatalogueEntry entry) {
        Product product = entry.product();
        json.number("productId", product.id())
                .text("sku", product.sku())
                .text("name", product.name())
                .text("nameNe", product.nameNe())
                .text("brand", product.brand())
                .text("category", product.category())
                .text("unit", product.unit())
                .text("pack", product.pack())
                .array("aliases");
        product.aliases().forEach(json::item);
        json.end()
                .flag("active", entry.active())
                .number("version", entry.version())
                .text("updatedAt", entry.updatedAt().toString());
    }
}
