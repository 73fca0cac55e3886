package com.khaacho.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One page of a list: how much to look for, behind what, and the answer with the address of the next page. One more than
 * the page holds is looked for: whether there is a next page shows without counting.
 */
public final class Page {

    private static final int DEFAULT_LIMIT = 50;

    /** Of no list that is more than 400 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private final HttpServletRequest request;
    private final List<String> filters;
    private final int limit;

    private Page(HttpServletRequest request, List<String> filters) {
        this.request = request;
        this.filters = filters;
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /**
     * The page that a request asks for.
     *
     * @param filters names of the list's other parameters, which the address of the next page repeats
     * @throws ProblemException INVALID_PARAMETER for a limit that is none
     */
    public static Page of(HttpServletRequest request, String... filters) {
        return new Page(request, List.of(filters));
    }

    public int toFind() {
        return limit + 1;
    }

    /** A parameter of the request, or null. */
    public String parameter(String name) {
        return request.getParameter(name);
    }

    /** As the page before named its end, or null for the first page. */
    public String cursor() {
        return parameter("cursor");
    }

    /** The id that the page begins behind, or null for the first page. */
    public UUID behind() {
        return Cursor.parse(cursor());
    }

    /**
     * The answer.
     *
     * @param id of one that is listed: the next page begins behind the last of this one
     * @param body of what is on the page and the cursor of the next, which is null on the last page
     */
    public <T> Response answer(List<T> found, Function<T, UUID> id, BiFunction<List<T>, String, byte[]> body) {
        return answerBy(found, id.andThen(Cursor::behind), body);
    }

    /** The answer of a list whose cursors are its own. */
    public <T> Response answerBy(List<T> found, Function<T, String> cursor, BiFunction<List<T>, String, byte[]> body) {
        if (found.size() <= limit) {
            return Response.ok(body.apply(found, null)).build();
        }
        List<T> page = found.subList(0, limit);
        String next = cursor.apply(page.get(limit - 1));
        return Response.ok(body.apply(page, next))
                .header("Link", '<' + address(next) + ">; rel=\"next\"")
                .build();
    }

    private String address(String cursor) {
        StringBuilder address = new StringBuilder(request.getRequestURI())
                .append("?cursor=")
                .append(cursor)
                .append("&limit=")
                .append(limit);
        for (String filter : filters) {
            String value = parameter(filter);
            if (value != null) {
                String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
                address.append('&').append(filter).append('=').append(encoded);
            }
        }
        return address.toString();
    }
}
