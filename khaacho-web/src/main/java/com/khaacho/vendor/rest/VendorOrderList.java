package com.khaacho.vendor.rest;

import com.khaacho.api.rest.Cursor;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.Parameters;
import com.khaacho.vendor.VendorOrderQuery;
import com.khaacho.vendor.VendorOrderStatus;
import com.khaacho.vendor.VendorOrderView;
import com.khaacho.vendor.app.FindVendorOrders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One page of an inbox: from the address to the query, and from what was found to the answer. */
final class VendorOrderList {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 vendor orders of a dozen lines are about 400 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private final HttpServletRequest request;
    private final FindVendorOrders find;
    private final VendorOrderStatus status;
    private final int limit;

    VendorOrderList(HttpServletRequest request, FindVendorOrders find) {
        this.request = request;
        this.find = find;
        this.status = Parameters.word("status", request.getParameter("status"), VendorOrderStatus.class);
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** Asks for one more than the page holds: whether there is a next page shows without counting. */
    VendorOrderQuery query() {
        return new VendorOrderQuery(status, Cursor.parse(request.getParameter("cursor")), limit + 1);
    }

    Response answer(List<VendorOrderView> found) {
        boolean isLast = found.size() <= limit;
        List<VendorOrderView> page = isLast ? found : found.subList(0, limit);
        String cursor =
                isLast ? null : Cursor.behind(page.get(limit - 1).order().id());
        JsonOutput json = new JsonOutput().object().array("vendorOrders");
        page.forEach(order -> VendorOrderJson.write(json, order, find));
        byte[] body = json.end().text("nextCursor", cursor).end().toBytes();
        Response.ResponseBuilder answer = Response.ok(body);
        return isLast
                ? answer.build()
                : answer.header("Link", '<' + address(cursor) + ">; rel=\"next\"")
                        .build();
    }

    private String address(String cursor) {
        return request.getRequestURI() + "?cursor=" + cursor + "&limit=" + limit
                + (status == null ? "" : "&status=" + status);
    }
}
