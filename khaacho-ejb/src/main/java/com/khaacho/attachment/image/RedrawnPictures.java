package com.khaacho.attachment.image;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentForm;
import com.khaacho.attachment.PictureCleaner;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.Semaphore;

/**
 * Draws each picture anew, upright and on white, and keeps it as JPEG: neither place nor time nor device, nor anything that was
 * hidden in it, is kept.
 */
@ApplicationScoped
public class RedrawnPictures implements PictureCleaner {

    /** A picture takes up to 80 MB of heap while it is drawn, and without a heap the server ends: the rest wait. */
    private final Semaphore places = new Semaphore(1, true);

    @Override
    public byte[] clean(AttachmentForm form, byte[] content) {
        int turn = form == AttachmentForm.JPEG ? ExifOrientation.of(content) : ExifOrientation.UPRIGHT;
        places.acquireUninterruptibly();
        try {
            BufferedImage drawn = onWhite(PictureDecoder.decode(form, content));
            return JpegEncoder.encode(ExifOrientation.upright(drawn, turn));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // The JDK's decoders meet some broken pictures with these.
            throw AttachmentException.refused("The picture is damaged");
        } finally {
            places.release();
        }
    }

    private static BufferedImage onWhite(BufferedImage decoded) {
        BufferedImage drawn = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.drawImage(decoded, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }
}
