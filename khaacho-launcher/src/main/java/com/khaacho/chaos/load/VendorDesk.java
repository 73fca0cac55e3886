package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.sample.DemoUser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A vendor's day: answers orders, sends and delivers them, decides on returns, gets new stock. What became of an answer
 * that was lost, its next look shows.
 */
final class VendorDesk implements Desk {
    private static final int PER_CENT = 100;
    private static final int ACCEPTED_PER_CENT = 70;
    private static final int DECLINED_PER_CENT = 12;
    private static final int IN_PART_PER_CENT = 25;
    private static final int CREDITED_PER_CENT = 60;
    private static final int REFUSED_PER_CENT = 20;
    private static final int RESTOCKED_PER_CENT = 20;
    private static final int NEW_STOCK = 15;
    private static final int PAGE = 5;

    private final DemoUser vendor;
    private final List<String> scarce;
    private final Actor actor;
    private final Random random;

    VendorDesk(DemoUser vendor, List<String> scarce, Actor actor, long seed) {
        this.vendor = vendor;
        this.scarce = List.copyOf(scarce);
        this.actor = actor;
        this.random = new Random(seed);
    }

    /** Four looks and at most twenty answers a turn. */
    @Override
    public Duration pause() {
        return Duration.ofSeconds(3);
    }

    @Override
    public boolean isInDoubt() {
        return false;
    }

    @Override
    public void turn(boolean closing) throws InterruptedException {
        if (closing || !actor.isSignedIn(vendor)) {
            return;
        }
        for (JsonObject order : orders("DISPATCHED")) {
            deliver(order);
        }
        for (JsonObject order : orders("ACCEPTED")) {
            answer(order, ActionKind.DISPATCH, "dispatch", "");
        }
        for (JsonObject order : orders("PLACED")) {
            if (happens(ACCEPTED_PER_CENT)) {
                answer(order, ActionKind.ACCEPT, "accept", "");
            } else if (happens(DECLINED_PER_CENT)) {
                answer(order, ActionKind.DECLINE, "decline", "{\"reason\":\"none left\"}");
            }
        }
        for (JsonObject goods : actor.list(vendor, "/returns?status=REPORTED&limit=" + PAGE, "returns")) {
            decide(goods.getString("returnId"));
        }
        if (happens(RESTOCKED_PER_CENT)) {
            restock(scarce.get(random.nextInt(scarce.size())));
        }
    }

    private List<JsonObject> orders(String status) throws InterruptedException {
        return actor.list(vendor, "/vendor-orders?status=" + status + "&limit=" + PAGE, "vendorOrders");
    }

    private void answer(JsonObject order, ActionKind kind, String word, String body) throws InterruptedException {
        String id = order.getString("vendorOrderId");
        actor.act(vendor, kind, id, "POST", "/vendor-orders/" + id + "/" + word, body);
    }

    /** In part: one unit of the first line is missing. */
    private void deliver(JsonObject order) throws InterruptedException {
        String body = "";
        if (happens(IN_PART_PER_CENT)) {
            JsonObject line = order.getJsonArray("lines").getJsonObject(0);
            body = "{\"lines\":[{\"lineNo\":" + line.getInt("lineNo") + ",\"delivered\":"
                    + (line.getInt("quantity") - 1) + "}]}";
        }
        answer(order, ActionKind.DELIVER, "deliver", body);
    }

    private void decide(String id) throws InterruptedException {
        String path = "/returns/" + id + "/";
        if (happens(CREDITED_PER_CENT)) {
            String body = "{\"restock\":" + random.nextBoolean() + "}";
            actor.act(vendor, ActionKind.ACCEPT_RETURN, id, "POST", path + "accept", body);
        } else if (happens(REFUSED_PER_CENT)) {
            actor.act(vendor, ActionKind.DECLINE_RETURN, id, "POST", path + "decline", "{\"reason\":\"not ours\"}");
        }
    }

    private void restock(String sku) throws InterruptedException {
        Optional<HttpResponse<String>> found = actor.get(vendor, "/offers/" + sku);
        if (found.isEmpty()) {
            return;
        }
        JsonObject offer = Api.object(found.get().body());
        JsonObjectBuilder body = Json.createObjectBuilder();
        for (String name : List.of("price", "tiers", "minQuantity", "leadTimeDays", "validTo", "active")) {
            JsonValue value = offer.get(name);
            if (value != null) {
                body.add(name, value);
            }
        }
        body.add("stockOnHand", offer.getInt("stockOnHand") + NEW_STOCK);
        String tag = found.get().headers().firstValue("ETag").orElse("*");
        actor.act(
                vendor,
                ActionKind.RESTOCK,
                vendor.name() + " " + sku,
                "PUT",
                "/offers/" + sku,
                body.build().toString(),
                "If-Match",
                tag);
    }

    private boolean happens(int perCent) {
        return random.nextInt(PER_CENT) < perCent;
    }
}
