package com.khaacho.attachment.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras and attackers make them. */
public final class Snapshots {

    /** Where a photo was taken: nobody may read that in what is kept. */
    public static final String PLACE = "27.7172N 85.3240E";

    private Snapshots() {}

    /** Blue, and its upper left quarter red. */
    public static BufferedImage drawn(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        return picture;
    }

    public static byte[] png(BufferedImage picture) {
        return encoded(picture, "png");
    }

    public static byte[] jpeg(BufferedImage picture) {
        return encoded(picture, "jpeg");
    }

    private static byte[] encoded(BufferedImage picture, String form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With the place and how the phone was held, as a camera notes them. */
    public static byte[] photo(BufferedImage picture, int orientation) {
        byte[] jpeg = jpeg(picture);
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer notes = ByteBuffer.allocate(32 + place.length).order(ByteOrder.LITTLE_ENDIAN);
        notes.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        notes.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation);
        notes.put(place);
        ByteBuffer photo = ByteBuffer.allocate(jpeg.length + notes.capacity() + 4);
        photo.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (notes.capacity() + 2));
        return photo.put(notes.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A few bytes that claim to be a picture of this size. */
    public static byte[] pngThatClaims(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(33).putLong(0x89504e470d0a1a0aL).putInt(13);
        return png.put(header.array()).putInt((int) sum.getValue()).array();
    }
}
