package com.khaacho.payment.rest;

import com.khaacho.api.rest.Cursor;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.Parameters;
import com.khaacho.payment.BankEntry;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.app.FindBankRows;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One page of the rows that wait: from the address to the question, and from what was found to the answer. */
final class BankRowList {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 rows are about 150 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private final HttpServletRequest request;
    private final int limit;

    BankRowList(HttpServletRequest request) {
        this.request = request;
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** Asks for one more than the page holds: whether there is a next page shows without counting. */
    Response answer(FindBankRows find) {
        List<BankRow> found = find.unmatched(Cursor.parse(request.getParameter("cursor")), limit + 1);
        if (found.size() <= limit) {
            return Response.ok(page(found, null)).build();
        }
        List<BankRow> page = found.subList(0, limit);
        String cursor = Cursor.behind(page.get(limit - 1).id());
        String next = request.getRequestURI() + "?cursor=" + cursor + "&limit=" + limit;
        return Response.ok(page(page, cursor))
                .header("Link", '<' + next + ">; rel=\"next\"")
                .build();
    }

    private static byte[] page(List<BankRow> rows, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("bankRows");
        rows.forEach(row -> write(json, row));
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    /** A row by itself. */
    static byte[] one(BankRow row) {
        JsonOutput json = new JsonOutput();
        write(json, row);
        return json.toBytes();
    }

    private static void write(JsonOutput json, BankRow row) {
        BankEntry entry = row.entry();
        json.object()
                .text("bankRowId", row.id().toString())
                .text("status", row.status().name())
                .text("reference", entry.reference())
                .text("bookedOn", entry.bookedOn().toString())
                .money("amount", entry.amount())
                .text("description", entry.description())
                .number("runningNo", row.runningNo())
                .text("uploadedAt", row.uploadedAt().toString())
                .end();
    }
}
