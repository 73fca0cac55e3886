package com.khaacho.order.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.order.OrderInReview;
import com.khaacho.parsing.Candidate;
import com.khaacho.parsing.ParsedText;
import com.khaacho.parsing.app.ReadText;
import java.util.List;

/** Orders that wait for a person to read them, as JSON. */
final class ReviewJson {

    private static final int MOST_CANDIDATES = 5;

    /** A text of 10,000 characters may have thousands of strange words; candidates of all are nothing a person reads. */
    private static final int MOST_EXPLAINED = 20;

    private ReviewJson() {}

    static byte[] page(List<OrderInReview> orders, String nextCursor, ReadText reading) {
        JsonOutput json = new JsonOutput().object().array("orders");
        orders.forEach(order -> write(json, order, reading));
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    private static void write(JsonOutput json, OrderInReview order, ReadText reading) {
        json.object()
                .text("orderId", order.id().toString())
                .number("version", order.version())
                .text("retailerId", order.retailerId().toString())
                .text("retailerName", order.retailerName())
                .text("waitingSince", order.since().toString())
                .text("reason", order.reason())
                .decimal("confidence", order.confidence())
                .text("text", order.text())
                .text("imageUrl", order.imageUrl());
        if (order.text() != null) {
            ParsedText parsed = reading.readHere(order.text());
            PreviewJson.writeLines(json, parsed);
            json.array("unmatched");
            for (int i = 0; i < parsed.unmatched().size(); i++) {
                String wording = parsed.unmatched().get(i);
                write(json, wording, i < MOST_EXPLAINED ? reading.candidates(wording, MOST_CANDIDATES) : List.of());
            }
            json.end();
        }
        json.end();
    }

    private static void write(JsonOutput json, String wording, List<Candidate> candidates) {
        json.object().text("text", wording).array("candidates");
        candidates.forEach(candidate -> json.object()
                .text("sku", candidate.product().sku())
                .text("name", candidate.product().name())
                .text("unit", candidate.product().unit())
                .decimal("score", candidate.score())
                .end());
        json.end().end();
    }
}
