package com.khaacho.attachment.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A JPEG without what stands beside its pixels; they are not decoded. */
final class JpegNotes {

    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_APPLICATION = 0xE1;
    private static final int LAST_APPLICATION = 0xEF;

    /** Says how its colours are meant; says nothing else. */
    private static final int COLOURS = 0xEE;

    private static final int COMMENT = 0xFE;

    private JpegNotes() {}

    static byte[] without(byte[] jpeg) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        kept.write(jpeg, 0, Math.min(2, jpeg.length));
        in.position(Math.min(2, jpeg.length));
        while (in.remaining() > 4 && in.get(in.position()) == (byte) 0xFF) {
            int marker = in.get(in.position() + 1) & 0xFF;
            int length = (in.getShort(in.position() + 2) & 0xFFFF) + 2;
            if (marker == START_OF_SCAN || length > in.remaining()) {
                break;
            }
            if (!isNote(marker)) {
                kept.write(jpeg, in.position(), length);
            }
            in.position(in.position() + length);
        }
        kept.write(jpeg, in.position(), in.remaining());
        return kept.toByteArray();
    }

    private static boolean isNote(int marker) {
        boolean isApplication = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        return marker == COMMENT || (isApplication && marker != COLOURS);
    }
}
