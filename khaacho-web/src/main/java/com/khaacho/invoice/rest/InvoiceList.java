package com.khaacho.invoice.rest;

import com.khaacho.api.rest.Cursor;
import com.khaacho.api.rest.Parameters;
import com.khaacho.credit.Bill;
import com.khaacho.identity.Caller;
import com.khaacho.invoice.InvoiceSummary;
import com.khaacho.invoice.app.FindInvoices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One page of a list of invoices: from the address to the question, and from what was found to the answer. */
final class InvoiceList {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 invoices without their lines are about 150 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private final HttpServletRequest request;
    private final int limit;

    InvoiceList(HttpServletRequest request) {
        this.request = request;
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** Asks for one more than the page holds: whether there is a next page shows without counting. */
    Response answer(FindInvoices find, Caller caller) {
        List<InvoiceSummary> found = find.list(Cursor.parse(request.getParameter("cursor")), limit + 1, caller);
        List<InvoiceSummary> page = found.subList(0, Math.min(limit, found.size()));
        Map<UUID, Bill> standings =
                find.standings(page.stream().map(InvoiceSummary::id).toList());
        if (found.size() <= limit) {
            return Response.ok(InvoiceJson.page(page, standings, null)).build();
        }
        String cursor = Cursor.behind(page.get(limit - 1).id());
        String next = request.getRequestURI() + "?cursor=" + cursor + "&limit=" + limit;
        return Response.ok(InvoiceJson.page(page, standings, cursor))
                .header("Link", '<' + next + ">; rel=\"next\"")
                .build();
    }
}
