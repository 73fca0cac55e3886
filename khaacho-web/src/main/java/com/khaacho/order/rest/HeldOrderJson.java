package com.khaacho.order.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.order.HeldOrder;
import java.util.List;

/** Orders of the operators' queue as JSON. */
final class HeldOrderJson {

    private HeldOrderJson() {}

    static byte[] page(List<HeldOrder> orders, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("heldOrders");
        orders.forEach(order -> write(json, order));
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    private static void write(JsonOutput json, HeldOrder order) {
        OrderJson.writeSummary(json.object(), order.summary());
        json.number("version", order.version())
                .text("retailerName", order.retailerName())
                .number("lineCount", order.lineCount());
        OrderJson.writeRisk(json, order.assessment().score(), order.assessment().contributions());
        json.end();
    }
}
