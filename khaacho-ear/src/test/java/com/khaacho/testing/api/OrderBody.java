package com.khaacho.testing.api;

import com.khaacho.testing.platform.Article;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** The body of an order, built member by member. */
public final class OrderBody {
    private final JsonObjectBuilder members = Json.createObjectBuilder();
    private final JsonArrayBuilder items = Json.createArrayBuilder();
    private String built;

    private OrderBody() {}

    /** A structured order of one line. */
    public static OrderBody of(int quantity, Article article) {
        return of(quantity, article.sku());
    }

    public static OrderBody of(int quantity, String sku) {
        return new OrderBody().and(quantity, sku);
    }

    public static OrderBody text(String words) {
        OrderBody body = new OrderBody();
        body.members.add("text", words);
        return body;
    }

    public OrderBody and(int quantity, String sku) {
        items.add(Json.createObjectBuilder().add("sku", sku).add("quantity", quantity));
        return this;
    }

    public OrderBody with(String member, String value) {
        members.add(member, value);
        return this;
    }

    public String json() {
        // A builder gives its members away once.
        if (built == null) {
            JsonArray lines = items.build();
            if (!lines.isEmpty()) {
                members.add("items", lines);
            }
            built = members.build().toString();
        }
        return built;
    }
}
