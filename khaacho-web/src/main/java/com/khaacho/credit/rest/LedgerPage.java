package com.khaacho.credit.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.credit.LedgerEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/** One page of a ledger: from the address to what is asked, and from what was found to the answer. */
final class LedgerPage {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 entries are about 60 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private final HttpServletRequest request;
    private final int limit;
    private final long before;

    LedgerPage(HttpServletRequest request) {
        this.request = request;
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
        this.before = parse(request.getParameter("cursor"));
    }

    /** Only entries with a smaller number are on the page. */
    long before() {
        return before;
    }

    /** One more than the page holds: whether there is a next page shows without counting. */
    int wanted() {
        return limit + 1;
    }

    Response answer(List<LedgerEntry> found) {
        if (found.size() <= limit) {
            return Response.ok(CreditJson.ledger(found, null)).build();
        }
        List<LedgerEntry> page = found.subList(0, limit);
        String cursor = cursor(page.get(limit - 1).number());
        String next = request.getRequestURI() + "?cursor=" + cursor + "&limit=" + limit;
        return Response.ok(CreditJson.ledger(page, cursor))
                .header("Link", '<' + next + ">; rel=\"next\"")
                .build();
    }

    /** A text that means nothing to callers. */
    static String cursor(long last) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(last).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static long parse(String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == Long.BYTES) {
                return bytes.getLong();
            }
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("cursor", "is none that this server gave");
        }
        throw Parameters.invalid("cursor", "is none that this server gave");
    }
}
