package com.khaacho.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The {@code Idempotency-Key} header and what it is bound to. */
public final class IdempotencyHeader {

    public static final String NAME = "Idempotency-Key";

    /** As long as the column that keeps it. */
    private static final int MAX_LENGTH = 255;

    private IdempotencyHeader() {}

    /**
     * The key, or null when the request has none.
     *
     * @throws ProblemException when it is empty, too long or holds anything but printable ASCII
     */
    public static String of(HttpServletRequest request) {
        String key = request.getHeader(NAME);
        if (key != null && (key.isEmpty() || key.length() > MAX_LENGTH || !isPrintable(key))) {
            throw new ProblemException(
                    ProblemCode.INVALID_PARAMETER,
                    NAME + " must be 1 to " + MAX_LENGTH + " printable ASCII characters");
        }
        return key;
    }

    private static boolean isPrintable(String key) {
        return key.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** The same of a body that counts together with what its address names. */
    public static String hash(Object subject, byte[] body) {
        byte[] named = (subject + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(named, named.length + body.length);
        System.arraycopy(body, 0, both, named.length, body.length);
        return hash(both);
    }

    /** SHA-256 of the body in hexadecimal: the same key means the same bytes. */
    public static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
