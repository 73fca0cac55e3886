package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.sample.DemoUser;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Shops look at what they were billed, and send some of it back. */
final class ReturnsDesk implements Desk {
    private static final int PAGE = 5;
    private static final int LOOKS = 4;

    private final List<DemoUser> shops;
    private final Actor actor;
    private final Once reports;
    private final String references;
    private final Random random;
    private int count;

    ReturnsDesk(List<DemoUser> shops, Actor actor, String references, long seed) {
        this.shops = List.copyOf(shops);
        this.actor = actor;
        this.reports = new Once(actor);
        this.references = references;
        this.random = new Random(seed);
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public synchronized boolean isInDoubt() {
        return reports.isInDoubt();
    }

    @Override
    public synchronized void turn(boolean closing) throws InterruptedException {
        reports.askAgain();
        for (int look = 0; !closing && look < LOOKS; look++) {
            DemoUser shop = shops.get(random.nextInt(shops.size()));
            if (actor.isSignedIn(shop)) {
                report(shop);
            }
        }
    }

    private void report(DemoUser shop) throws InterruptedException {
        List<JsonObject> invoices = actor.list(shop, "/invoices?limit=" + PAGE, "invoices");
        if (!invoices.isEmpty()) {
            String invoice = invoices.get(random.nextInt(invoices.size())).getString("invoiceId");
            String body = "{\"lines\":[{\"line\":1,\"quantity\":1,\"reason\":\"DAMAGED\"}]}";
            String key = references + "return-" + count++;
            reports.begin(shop, ActionKind.REPORT_RETURN, key, "/invoices/" + invoice + "/returns", body);
        }
    }
}
