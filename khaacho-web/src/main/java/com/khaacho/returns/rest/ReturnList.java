package com.khaacho.returns.rest;

import com.khaacho.api.rest.Cursor;
import com.khaacho.api.rest.Parameters;
import com.khaacho.identity.Caller;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.ReturnStatus;
import com.khaacho.returns.ReturnViews;
import com.khaacho.returns.app.FindReturns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One page of a list of returns: from the address to the question, and from what was found to the answer. */
final class ReturnList {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 returns of a dozen lines are about 250 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private final HttpServletRequest request;
    private final ReturnStatus status;
    private final int limit;

    ReturnList(HttpServletRequest request) {
        this.request = request;
        this.status = Parameters.word("status", request.getParameter("status"), ReturnStatus.class);
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** Asks for one more than the page holds: whether there is a next page shows without counting. */
    Response answer(FindReturns find, Caller caller) {
        List<GoodsReturn> found = find.list(
                new ReturnViews.Query(status, Cursor.parse(request.getParameter("cursor")), limit + 1), caller);
        if (found.size() <= limit) {
            return Response.ok(ReturnJson.page(found, null)).build();
        }
        List<GoodsReturn> page = found.subList(0, limit);
        String cursor = Cursor.behind(page.get(limit - 1).id());
        String next = request.getRequestURI() + "?cursor=" + cursor + "&limit=" + limit
                + (status == null ? "" : "&status=" + status);
        return Response.ok(ReturnJson.page(page, cursor))
                .header("Link", '<' + next + ">; rel=\"next\"")
                .build();
    }
}
