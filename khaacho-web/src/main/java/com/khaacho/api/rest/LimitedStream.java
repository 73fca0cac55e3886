package com.khaacho.api.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where its limit is passed: nothing behind it is read. */
final class LimitedStream extends FilterInputStream {

    /** The stream has more bytes than it may have. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLongException(long maxBytes) {
            super("The body has more than " + maxBytes + " bytes, the limit here");
        }
    }

    private final long maxBytes;
    private long bytes;

    LimitedStream(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 ? read : counted(1, read);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int more, int answer) throws IOException {
        bytes += more;
        if (bytes > maxBytes) {
            throw new TooLongException(maxBytes);
        }
        return answer;
    }
}
