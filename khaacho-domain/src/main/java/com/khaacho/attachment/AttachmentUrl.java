package com.khaacho.attachment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the API shows an attachment: the only address that an order's picture may have. Nothing is ever fetched from
 * an address that a caller names.
 */
public final class AttachmentUrl {

    private static final String PATH = "/api/v1/attachments/";

    /** The server may stand below one more word. */
    private static final Pattern FORM =
            Pattern.compile("(?:/[A-Za-z0-9._-]+)?" + PATH + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private AttachmentUrl() {}

    public static String of(UUID id) {
        return PATH + id;
    }

    /** The attachment that an address means; empty for null and for every other address. */
    public static Optional<UUID> idOf(String url) {
        Matcher matcher = FORM.matcher(url == null ? "" : url);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }
}
