package com.khaacho.credit.rest;

import com.khaacho.api.rest.Parameters;
import java.nio.ByteBuffer;
import java.util.Base64;

/** Where the next page of a ledger starts: behind an entry's number. */
final class LedgerCursor {

    private LedgerCursor() {}

    /** A text that means nothing to callers. */
    static String behind(long last) {
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
