package com.khaacho.testing.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.testing.platform.Article;
import jakarta.json.JsonObject;
import java.util.List;

/** A vendor that answers over the public API. */
public record Seller(String token, Api api) {

    private static final String VENDOR_ORDERS = "/api/v1/vendor-orders";

    /** Who sells the article, with what a vendor needs to issue invoices. */
    public static Seller thatInvoices(Article article, Tokens tokens, Api api) {
        article.database()
                .update(
                        "UPDATE party SET pan = '600102947', invoice_code = ? WHERE id = ?",
                        "IT" + article.database().number("SELECT count(*) FROM party"),
                        article.vendorId());
        return new Seller(tokens.of("vendor", article.vendorId(), "VENDOR"), api);
    }

    /** Delivers the newest vendor order in its inbox in whole; answers its id, which is that of its invoice. */
    public String deliverNewest() {
        JsonObject inbox = api.get(VENDOR_ORDERS, token).json();
        String id = inbox.getJsonArray("vendorOrders").getJsonObject(0).getString("vendorOrderId");
        for (String word : List.of("accept", "dispatch", "deliver")) {
            Answer said = api.call("POST", VENDOR_ORDERS + '/' + id + '/' + word, token);
            assertEquals(200, said.status(), said.body());
        }
        return id;
    }
}
