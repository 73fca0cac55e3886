package com.khaacho.chat.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** application/x-www-form-urlencoded, read without the container, which would read it before the signature is checked. */
final class FormBody {

    private FormBody() {}

    /** Empty when it is not well formed or names a field twice, which would make the signature ambiguous. */
    static Optional<Map<String, String>> read(String body) {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                if (fields.put(decoded(name), decoded(value)) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(fields);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
