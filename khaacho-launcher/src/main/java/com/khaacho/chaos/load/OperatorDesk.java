package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.sample.DemoUser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** The operator's day: records money that came, and decides on orders that are held. */
final class OperatorDesk implements Desk {
    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");
    private static final int PER_CENT = 100;
    private static final int LET_PASS_PER_CENT = 50;
    private static final int REFUSED_PER_CENT = 30;
    private static final int MOST_RUPEES = 900;
    private static final int PAGE = 3;

    private final DemoUser operator;
    private final List<DemoUser> shops;
    private final Actor actor;
    private final Once payments;
    private final String references;
    private final Random random;
    private int count;

    OperatorDesk(DemoUser operator, List<DemoUser> shops, Actor actor, String references, long seed) {
        this.operator = operator;
        this.shops = List.copyOf(shops);
        this.actor = actor;
        this.payments = new Once(actor);
        this.references = references;
        this.random = new Random(seed);
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(800);
    }

    @Override
    public synchronized boolean isInDoubt() {
        return payments.isInDoubt();
    }

    @Override
    public synchronized void turn(boolean closing) throws InterruptedException {
        payments.askAgain();
        if (closing || !actor.isSignedIn(operator)) {
            return;
        }
        pay();
        for (JsonObject held : actor.list(operator, "/admin/held-orders?limit=" + PAGE, "heldOrders")) {
            decide(held.getString("orderId"));
        }
    }

    private void pay() throws InterruptedException {
        String reference = references + "slip-" + count++;
        String body = Json.createObjectBuilder()
                .add(
                        "retailerId",
                        shops.get(random.nextInt(shops.size())).partyId().toString())
                .add("amount", 1 + random.nextInt(MOST_RUPEES) + ".50")
                .add("reference", reference)
                .add("receivedOn", LocalDate.now(NEPAL).toString())
                .build()
                .toString();
        payments.begin(operator, ActionKind.PAY, reference, "/payments", body);
    }

    private void decide(String id) throws InterruptedException {
        String path = "/admin/held-orders/" + id + "/";
        String body = "{\"reason\":\"asked the shop\"}";
        int roll = random.nextInt(PER_CENT);
        if (roll < LET_PASS_PER_CENT) {
            String pass = "{\"reason\":\"asked the shop\",\"override\":" + random.nextBoolean() + "}";
            actor.act(operator, ActionKind.LET_PASS, id, "POST", path + "approve", pass, "If-Match", "*");
        } else if (roll < LET_PASS_PER_CENT + REFUSED_PER_CENT) {
            actor.act(operator, ActionKind.REFUSE, id, "POST", path + "reject", body, "If-Match", "*");
        }
    }
}
