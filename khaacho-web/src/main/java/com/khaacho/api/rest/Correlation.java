package com.khaacho.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The correlation id of a request: the caller's when it is harmless, else the id of the caller's trace, else a new one. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = "com.khaacho.correlationId";
    private static final int MAX_LENGTH = 64;

    private Correlation() {}

    /** The request's correlation id; the same on every call for one request. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = accepted(request.getHeader(HEADER))
                .or(() ->
                        TraceParent.read(request.getHeader(TraceParent.HEADER)).map(TraceParent::traceId))
                .orElseGet(Correlation::fresh);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** 1 to 64 letters, digits, dots, dashes and underscores are taken over; anything else could forge a log line. */
    static Optional<String> accepted(String sent) {
        return Optional.ofNullable(sent).filter(Correlation::isSafe);
    }

    private static boolean isSafe(String id) {
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean safe = c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
            if (!safe) {
                return false;
            }
        }
        return true;
    }

    /** 128 random bits: unique, not secret, so the fast generator will do. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String high = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        return high + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    }
}
