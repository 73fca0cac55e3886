package com.khaacho.bench.load;

import com.khaacho.bench.BenchFailure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Collects the bytes of one HTTP/1.1 response at a time. */
final class ResponseBuffer {
    /** More than any answer to an order; a problem body with many errors is far below it, too. */
    private static final int CAPACITY = 64 * 1024;

    private static final String BLANK_LINE = "\r\n\r\n";
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final int STATUS_FROM = "HTTP/1.1 ".length();
    private static final int STATUS_LENGTH = 3;

    private final ByteBuffer bytes = ByteBuffer.allocate(CAPACITY);

    /** Where to read into. */
    ByteBuffer target() {
        if (!bytes.hasRemaining()) {
            throw new BenchFailure("an answer is longer than " + CAPACITY + " bytes");
        }
        return bytes;
    }

    boolean isComplete() {
        String text = text();
        int headerEnd = text.indexOf(BLANK_LINE);
        if (headerEnd < 0) {
            return false;
        }
        String header = text.substring(0, headerEnd).toLowerCase(Locale.ROOT);
        int length = header.indexOf(LENGTH);
        if (length >= 0) {
            int bodyLength = Integer.parseInt(header.substring(length + LENGTH.length())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip());
            return text.length() >= headerEnd + BLANK_LINE.length() + bodyLength;
        }
        return !header.contains(CHUNKED) || text.endsWith(LAST_CHUNK);
    }

    int status() {
        return Integer.parseInt(text().substring(STATUS_FROM, STATUS_FROM + STATUS_LENGTH));
    }

    String text() {
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    void clear() {
        bytes.clear();
    }
}
