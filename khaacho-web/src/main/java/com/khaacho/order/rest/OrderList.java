package com.khaacho.order.rest;

import com.khaacho.api.rest.Cursor;
import com.khaacho.api.rest.Parameters;
import com.khaacho.order.OrderQuery;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.OrderSummary;
import com.khaacho.shared.OrderId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** One page of a list: from the address to the query, and from what was found to the answer. */
final class OrderList {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 orders are about 80 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private static final int MAX_WORDS = 100;
    private static final List<String> FILTERS = List.of("status", "from", "to", "q", "limit");

    private final HttpServletRequest request;
    private final int limit;

    OrderList(HttpServletRequest request) {
        this.request = request;
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** Asks for one more than the page holds: whether there is a next page shows without counting. */
    OrderQuery query() {
        UUID cursor = Cursor.parse(request.getParameter("cursor"));
        return new OrderQuery(
                Parameters.word("status", request.getParameter("status"), OrderStatus.class),
                Parameters.instant("from", request.getParameter("from")),
                Parameters.instant("to", request.getParameter("to")),
                Parameters.words("q", request.getParameter("q"), MAX_WORDS),
                cursor == null ? null : new OrderId(cursor),
                limit + 1);
    }

    Response answer(List<OrderSummary> found) {
        if (found.size() <= limit) {
            return Response.ok(OrderJson.page(found, null)).build();
        }
        List<OrderSummary> page = found.subList(0, limit);
        String cursor = Cursor.behind(page.get(limit - 1).status().id().value());
        return Response.ok(OrderJson.page(page, cursor))
                .header("Link", '<' + address(cursor) + ">; rel=\"next\"")
                .build();
    }

    private String address(String cursor) {
        StringBuilder address =
                new StringBuilder(request.getRequestURI()).append("?cursor=").append(cursor);
        for (String filter : FILTERS) {
            String value = request.getParameter(filter);
            if (value != null) {
                String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
                address.append('&').append(filter).append('=').append(encoded);
            }
        }
        return address.toString();
    }
}
