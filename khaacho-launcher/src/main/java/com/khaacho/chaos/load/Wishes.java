package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.Request;
import com.khaacho.sample.DemoUser;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A stream of varied orders; the same seed gives the same stream. Thread-safe. */
final class Wishes {
    private static final int PER_CENT = 100;
    private static final int TEXT_PER_CENT = 12;
    private static final int SCARCE_PER_CENT = 15;
    private static final int URGENT_PER_CENT = 10;
    private static final int LOW_PER_CENT = 15;
    private static final int CASH_PER_CENT = 10;
    private static final int WEEK_PER_CENT = 10;
    private static final int KEYED_PER_CENT = 70;
    private static final int REPEATED_PER_CENT = 10;
    private static final int CANCELLED_PER_CENT = 6;
    private static final int AMENDED_PER_CENT = 8;
    private static final int CUT_PER_CENT = 6;
    private static final int MAX_LINES = 8;
    private static final int MAX_QUANTITY = 12;

    private final String references;
    private final List<DemoUser> shops;
    private final Goods goods;
    private final Random random;
    private int count;

    Wishes(String references, List<DemoUser> shops, Goods goods, long seed) {
        this.references = references;
        this.shops = List.copyOf(shops);
        this.goods = goods;
        this.random = new Random(seed);
    }

    synchronized Wish next() {
        DemoUser shop = pick(shops);
        String reference = references + count++;
        String key = happens(KEYED_PER_CENT) ? "key-" + reference : null;
        Request request = happens(TEXT_PER_CENT) ? inWords(shop, reference, key) : inLines(shop, reference, key);
        boolean repeats = key != null && happens(REPEATED_PER_CENT);
        return new Wish(shop, request, repeats, then(shop, request));
    }

    /** A part of a text is for a person to change. */
    private Wish.Next then(DemoUser shop, Request request) {
        if (happens(CANCELLED_PER_CENT)) {
            return new Wish.Next.Cancel();
        } else if (!request.isText() && happens(AMENDED_PER_CENT)) {
            return new Wish.Next.Amend(inLines(shop, request.reference(), null));
        } else if (!request.isText() && happens(CUT_PER_CENT)) {
            return new Wish.Next.Cut();
        }
        return new Wish.Next.Nothing();
    }

    private Request inWords(DemoUser shop, String reference, String key) {
        JsonObjectBuilder order = order(reference).add("text", pick(goods.texts()));
        return new Request(reference, shop.partyId(), key, 0, 0, order.build().toString());
    }

    private Request inLines(DemoUser shop, String reference, String key) {
        JsonObjectBuilder order = order(reference);
        int lines = 0;
        long quantity = 0;
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (String sku : skus()) {
            int asked = 1 + random.nextInt(MAX_QUANTITY);
            items.add(Json.createObjectBuilder().add("sku", sku).add("quantity", asked));
            lines++;
            quantity += asked;
        }
        order.add("items", items);
        return new Request(
                reference, shop.partyId(), key, lines, quantity, order.build().toString());
    }

    private JsonObjectBuilder order(String reference) {
        JsonObjectBuilder order = Json.createObjectBuilder().add("customerRef", reference);
        addPriority(order);
        addTerms(order);
        return order;
    }

    private void addPriority(JsonObjectBuilder order) {
        if (happens(URGENT_PER_CENT)) {
            order.add("priority", "high");
        } else if (happens(LOW_PER_CENT)) {
            order.add("priority", "low");
        }
    }

    private void addTerms(JsonObjectBuilder order) {
        if (happens(CASH_PER_CENT)) {
            order.add("paymentTerms", "CASH_ON_DELIVERY");
        } else if (happens(WEEK_PER_CENT)) {
            order.add("paymentTerms", "NET_7");
        }
    }

    private Set<String> skus() {
        Set<String> skus = new HashSet<>();
        int lines = 1 + random.nextInt(MAX_LINES);
        for (int line = 0; line < lines; line++) {
            skus.add(pick(happens(SCARCE_PER_CENT) ? goods.scarce() : goods.plentiful()));
        }
        return skus;
    }

    private boolean happens(int perCent) {
        return random.nextInt(PER_CENT) < perCent;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
