package com.khaacho.catalog.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.catalog.ProductQuery;
import com.khaacho.catalog.ProductQuery.Found;
import com.khaacho.catalog.ProductRules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page of products: from the address to the query, and from what was found to the answer. */
final class ProductList {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 products are about 80 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private static final int MAX_WORDS = 100;
    private static final List<String> FILTERS = List.of("q", "category", "active", "limit");

    /** Which products by whether they are sold. */
    private enum Sold {
        TRUE,
        FALSE,
        ANY
    }

    private final HttpServletRequest request;
    private final int limit;

    ProductList(HttpServletRequest request) {
        this.request = request;
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** Asks for one more than the page holds: whether there is a next page shows without counting. */
    ProductQuery query() {
        return new ProductQuery(
                Parameters.words("q", request.getParameter("q"), MAX_WORDS),
                Parameters.words("category", request.getParameter("category"), ProductRules.MAX_CATEGORY),
                active(),
                ProductCursor.parse(request.getParameter("cursor")),
                limit + 1);
    }

    private Boolean active() {
        Sold sold = Parameters.word("active", request.getParameter("active"), Sold.class);
        return sold == Sold.ANY ? null : Boolean.valueOf(sold != Sold.FALSE);
    }

    Response answer(List<Found> found) {
        boolean more = found.size() > limit;
        List<Found> page = more ? found.subList(0, limit) : found;
        String cursor = more ? ProductCursor.behind(page.get(limit - 1).position()) : null;
        Response.ResponseBuilder answer =
                Response.ok(ProductJson.page(page.stream().map(Found::entry).toList(), cursor));
        return more
                ? answer.header("Link", '<' + address(cursor) + ">; rel=\"next\"")
                        .build()
                : answer.build();
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
