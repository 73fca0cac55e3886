package com.khaacho.api.rest;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request stands in the caller's trace (W3C Trace Context): {@code 00-<trace id>-<parent id>-<flags>}.
 *
 * @param traceId 32 hexadecimal digits, not all of them 0
 * @param flags two hexadecimal digits
 */
record TraceParent(String traceId, String flags) {

    static final String HEADER = "traceparent";

    /** Later versions may append fields; ff is no version. */
    private static final Pattern FORMAT = Pattern.compile(
            "(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.{0,100})?");

    /** Empty when it is missing or not well-formed; then the standard asks for a trace of one's own. */
    static Optional<TraceParent> read(String sent) {
        if (sent == null) {
            return Optional.empty();
        }
        Matcher matcher = FORMAT.matcher(sent);
        boolean hasMore = matcher.matches() && matcher.group(4) != null;
        if (!matcher.matches() || (hasMore && "00".equals(matcher.group(1)))) {
            return Optional.empty();
        }
        return Optional.of(new TraceParent(matcher.group(2), matcher.group(3)));
    }

    /** The same trace, with this server's part of it as the parent. */
    String answer() {
        long span = ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE;
        return "00-" + traceId + "-" + Long.toHexString(span) + "-" + flags;
    }
}
