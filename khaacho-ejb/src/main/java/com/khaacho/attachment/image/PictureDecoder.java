package com.khaacho.attachment.image;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentForm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes a picture whose form is known, with a look at its measures before any pixel is read. */
final class PictureDecoder {

    /** More than any phone makes; a picture of one colour has as many in a few kilobytes. */
    static final long MAX_PIXELS = 40_000_000;

    /** No side is longer: readers ask for lines of pixels whole. */
    static final int MAX_SIDE = 20_000;

    /** As many are kept: enough to read a page of handwriting, and at 3 bytes each a small part of the heap. */
    static final long KEPT_PIXELS = 10_000_000;

    private PictureDecoder() {}

    static BufferedImage decode(AttachmentForm form, byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(form.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // Without its notes: those of a PNG may be packed a thousandfold.
            reader.setInput(in, true, true);
            AtomicBoolean isCut = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> isCut.compareAndSet(false, tellsOfAnEnd(warning)));
            BufferedImage decoded = reader.read(0, sampling(reader));
            if (isCut.get()) {
                throw AttachmentException.refused("The picture is cut off");
            }
            return decoded;
        } catch (IOException e) {
            throw AttachmentException.refused("The picture is damaged, or of a kind that is not read");
        } finally {
            reader.dispose();
        }
    }

    /** What the JDK's reader of JPEG warns of and fills with grey; that of PNG fails. */
    private static boolean tellsOfAnEnd(String warning) {
        return warning.contains("Truncated") || warning.contains("premature");
    }

    private static ImageReadParam sampling(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw AttachmentException.refused("The picture has " + width + " x " + height + " pixels; at most "
                    + MAX_PIXELS + " and " + MAX_SIDE + " a side are taken");
        }
        int each = 1;
        while (width / each * (height / each) > KEPT_PIXELS) {
            each++;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(each, each, 0, 0);
        return param;
    }
}
