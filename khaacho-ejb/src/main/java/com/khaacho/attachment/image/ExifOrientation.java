package com.khaacho.attachment.image;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a phone was held: it notes that beside the pixels (tag 0x0112 of Exif 2.3, values 1 to 8), and as the notes are not kept,
 * the pixels have to be turned. Whatever is not understood is upright.
 */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int LAST = 8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    /** 1 to 8, of a JPEG. */
    static int of(byte[] jpeg) {
        try {
            return search(ByteBuffer.wrap(jpeg, 2, jpeg.length - 2).slice());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int search(ByteBuffer segments) {
        while (segments.remaining() > 4 && segments.get() == (byte) 0xFF) {
            int marker = segments.get() & 0xFF;
            if (marker == START_OF_SCAN) {
                break;
            }
            int length = (segments.getShort() & 0xFFFF) - 2;
            ByteBuffer segment = segments.slice(segments.position(), length);
            if (marker == APP1 && length > 14 && segment.getInt() == 0x45786966 /* "Exif" */) {
                return ofTiff(segment.position(6).slice());
            }
            segments.position(segments.position() + length);
        }
        return UPRIGHT;
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 /* "II" */ ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = tiff.getShort() & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = tiff.position();
            if ((tiff.getShort() & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
            tiff.position(entry + ENTRY_BYTES);
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        double width = picture.getWidth();
        double height = picture.getHeight();
        boolean liesOnItsSide = orientation > 4;
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                };
        BufferedImage turned = new BufferedImage(
                liesOnItsSide ? picture.getHeight() : picture.getWidth(),
                liesOnItsSide ? picture.getWidth() : picture.getHeight(),
                BufferedImage.TYPE_3BYTE_BGR);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
    }
}
