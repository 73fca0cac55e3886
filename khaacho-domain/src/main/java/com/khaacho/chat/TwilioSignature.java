package com.khaacho.chat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** X-Twilio-Signature: HMAC-SHA1 over the address and the form's fields, sorted by name, in Base64. */
public final class TwilioSignature {

    private TwilioSignature() {}

    /** Compares in constant time. */
    public static boolean matches(String token, String url, Map<String, String> fields, String signature) {
        return Hmac.same(of(token, url, fields), signature);
    }

    /** What Twilio would send. */
    public static String of(String token, String url, Map<String, String> fields) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        byte[] bytes = signed.toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Hmac.of("HmacSHA1", token, bytes));
    }
}
