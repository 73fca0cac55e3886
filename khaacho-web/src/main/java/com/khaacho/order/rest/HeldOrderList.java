package com.khaacho.order.rest;

import com.khaacho.api.rest.Cursor;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.Parameters;
import com.khaacho.order.HeldOrder;
import com.khaacho.shared.OrderId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** One page of the operators' queue: from the address to the question, and from what was found to the answer. */
final class HeldOrderList {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 held orders are about 150 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private final HttpServletRequest request;
    private final int limit;

    HeldOrderList(HttpServletRequest request) {
        this.request = request;
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    OrderId after() {
        UUID cursor = Cursor.parse(request.getParameter("cursor"));
        return cursor == null ? null : new OrderId(cursor);
    }

    /** One more than the page holds: whether there is a next page shows without counting. */
    int toFind() {
        return limit + 1;
    }

    Response answer(List<HeldOrder> found) {
        boolean isLast = found.size() <= limit;
        List<HeldOrder> page = isLast ? found : found.subList(0, limit);
        String cursor = isLast
                ? null
                : Cursor.behind(page.get(limit - 1).summary().status().id().value());
        JsonOutput json = new JsonOutput().object().array("heldOrders");
        page.forEach(order -> write(json, order));
        byte[] body = json.end().text("nextCursor", cursor).end().toBytes();
        Response.ResponseBuilder answer = Response.ok(body);
        return isLast
                ? answer.build()
                : answer.header("Link", '<' + address(cursor) + ">; rel=\"next\"")
                        .build();
    }

    private static void write(JsonOutput json, HeldOrder order) {
        OrderJson.writeSummary(json.object(), order.summary());
        json.number("version", order.version())
                .text("retailerName", order.retailerName())
                .number("lineCount", order.lineCount());
        OrderJson.writeRisk(json, order.assessment().score(), order.assessment().contributions());
        json.end();
    }

    private String address(String cursor) {
        return request.getRequestURI() + "?cursor=" + cursor + "&limit=" + limit;
    }
}
