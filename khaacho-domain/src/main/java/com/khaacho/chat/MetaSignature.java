package com.khaacho.chat;

import java.util.HexFormat;

/** X-Hub-Signature-256: HMAC-SHA256 over the body as it came, in hexadecimal after "sha256=". */
public final class MetaSignature {

    private MetaSignature() {}

    /** Compares in constant time. */
    public static boolean matches(String secret, byte[] body, String signature) {
        return Hmac.same(of(secret, body), signature);
    }

    /** What Meta would send. */
    public static String of(String secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(Hmac.of("HmacSHA256", secret, body));
    }
}
