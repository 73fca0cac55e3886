package com.khaacho.credit.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.credit.Ageing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page of the operators' list of debts: from the address to the question, and from what was found to the answer. */
final class ReceivablesList {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 retailers are about 100 KB of JSON, and all their bills are read. */
    private static final int MAX_LIMIT = 200;

    private static final Pattern POSITION = Pattern.compile("([0-9]{1,12}\\.[0-9]{2}) ([0-9a-f-]{36})");

    private final HttpServletRequest request;
    private final int limit;

    ReceivablesList(HttpServletRequest request) {
        this.request = request;
        this.limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    Ageing.Position after() {
        return parse(request.getParameter("cursor"));
    }

    /** One more than the page holds: whether there is a next page shows without counting. */
    int wanted() {
        return limit + 1;
    }

    Response answer(List<Ageing> found, LocalDate today) {
        if (found.size() <= limit) {
            return Response.ok(AgeingJson.page(found, null, today)).build();
        }
        List<Ageing> page = found.subList(0, limit);
        String cursor = behind(page.get(limit - 1).position());
        String next = request.getRequestURI() + "?cursor=" + cursor + "&limit=" + limit;
        return Response.ok(AgeingJson.page(page, cursor, today))
                .header("Link", '<' + next + ">; rel=\"next\"")
                .build();
    }

    /** A text that means nothing to callers. */
    static String behind(Ageing.Position position) {
        String text = position.owed().toPlainString() + " " + position.retailerId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Ageing.Position parse(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor);
            Matcher position = POSITION.matcher(new String(text, StandardCharsets.US_ASCII));
            if (position.matches()) {
                return new Ageing.Position(new BigDecimal(position.group(1)), UUID.fromString(position.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("cursor", "is none that this server gave");
        }
        throw Parameters.invalid("cursor", "is none that this server gave");
    }
}
