package com.khaacho.attachment.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentForm;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedrawnPicturesTest {

    private static final BufferedImage DRAWN = Snapshots.drawn(80, 40);

    private final RedrawnPictures pictures = new RedrawnPictures();

    @Test
    void where_a_photo_was_taken_is_not_kept() {
        byte[] photo = Snapshots.photo(DRAWN, 1);
        assertTrue(text(photo).contains(Snapshots.PLACE));
        byte[] kept = pictures.clean(AttachmentForm.JPEG, photo);
        assertFalse(text(kept).contains(Snapshots.PLACE));
        assertFalse(text(kept).contains("Exif"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, 10, 10", "2, 80, 40, 70, 10", "3, 80, 40, 70, 30", "4, 80, 40, 10, 30",
        "5, 40, 80, 10, 10", "6, 40, 80, 30, 10", "7, 40, 80, 30, 70", "8, 40, 80, 10, 70",
        "9, 80, 40, 10, 10"
    })
    void a_photo_is_upright_however_the_phone_was_held(int held, int width, int height, int redX, int redY)
            throws IOException {
        BufferedImage kept = kept(AttachmentForm.JPEG, Snapshots.photo(DRAWN, held));
        assertEquals(width + " x " + height, kept.getWidth() + " x " + kept.getHeight());
        assertTrue(isRed(kept, redX, redY));
        assertFalse(isRed(kept, width - redX, height - redY));
    }

    @Test
    void what_is_behind_glass_is_white() throws IOException {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        assertEquals(
                Color.WHITE.getRGB(),
                kept(AttachmentForm.PNG, Snapshots.png(clear)).getRGB(5, 5));
    }

    @Test
    void more_pixels_than_a_reader_needs_are_not_kept() throws IOException {
        BufferedImage kept = kept(AttachmentForm.PNG, Snapshots.png(Snapshots.drawn(6000, 3000)));
        assertEquals("3000 x 1500", kept.getWidth() + " x " + kept.getHeight());
        assertTrue(isRed(kept, 100, 100));
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "20001, 1", "1, 20001", "8000, 5001", "2147483647, 2147483647", "0, 5", "-1, 5"})
    void a_bomb_is_refused_before_a_pixel_is_read(int width, int height) {
        assertRefused(AttachmentForm.PNG, Snapshots.pngThatClaims(width, height));
    }

    @Test
    void what_is_cut_off_or_damaged_is_refused() {
        byte[] jpeg = Snapshots.jpeg(Snapshots.drawn(300, 300));
        byte[] png = Snapshots.png(Snapshots.drawn(300, 300));
        assertRefused(AttachmentForm.JPEG, Arrays.copyOf(jpeg, jpeg.length / 2));
        assertRefused(AttachmentForm.JPEG, Arrays.copyOf(jpeg, 3));
        assertRefused(AttachmentForm.PNG, Arrays.copyOf(png, png.length / 2));
        assertRefused(AttachmentForm.PNG, Arrays.copyOf(png, 8));
        assertRefused(AttachmentForm.PNG, Snapshots.pngThatClaims(10, 10));
    }

    @Test
    void whatever_bytes_follow_a_good_beginning_the_answer_is_a_picture_or_a_refusal() {
        Random random = new Random(7);
        byte[] jpeg = Snapshots.photo(DRAWN, 6);
        byte[] png = Snapshots.png(DRAWN);
        for (int round = 0; round < 500; round++) {
            survives(AttachmentForm.JPEG, spoilt(jpeg, 3, random));
            survives(AttachmentForm.PNG, spoilt(png, 24, random));
        }
    }

    private void survives(AttachmentForm form, byte[] content) {
        try {
            assertEquals(
                    AttachmentForm.JPEG,
                    AttachmentForm.of(pictures.clean(form, content)).orElseThrow());
        } catch (AttachmentException refused) {
            assertEquals(AttachmentException.Code.ATTACHMENT_REFUSED, refused.code());
        }
    }

    private static byte[] spoilt(byte[] content, int from, Random random) {
        byte[] spoilt = content.clone();
        for (int i = 0; i < 5; i++) {
            spoilt[from + random.nextInt(content.length - from)] = (byte) random.nextInt();
        }
        return spoilt;
    }

    private void assertRefused(AttachmentForm form, byte[] content) {
        AttachmentException refusal = assertThrows(AttachmentException.class, () -> pictures.clean(form, content));
        assertEquals(AttachmentException.Code.ATTACHMENT_REFUSED, refusal.code());
    }

    private BufferedImage kept(AttachmentForm form, byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(pictures.clean(form, content)));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color seen = new Color(picture.getRGB(x, y));
        return seen.getRed() > 200 && seen.getBlue() < 60;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
