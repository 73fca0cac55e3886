package com.khaacho.attachment.pdf;

import com.khaacho.attachment.AttachmentForm;
import com.khaacho.attachment.PictureCleaner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The pictures that scanned pages are, taken out as they are. Pages are not drawn for that: drawing does whatever a page says, as often as
 * it says.
 */
final class PagePictures {

    /** Smaller ones are marks and signatures. */
    private static final long MIN_PIXELS = 250_000;

    private final PictureCleaner cleaner;
    private final Set<COSBase> seen = new HashSet<>();
    private final List<byte[]> pictures = new ArrayList<>();

    PagePictures(PictureCleaner cleaner) {
        this.cleaner = cleaner;
    }

    List<byte[]> of(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources != null) {
                addAll(resources);
            }
        }
        return pictures;
    }

    private void addAll(PDResources resources) throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)
                    && pictures.size() < CheckedDocuments.MAX_PAGES
                    && resources.getXObject(name) instanceof PDImageXObject picture
                    && seen.add(picture.getCOSObject())) {
                add(picture);
            }
        }
    }

    private void add(PDImageXObject picture) throws IOException {
        long pixels = (long) picture.getWidth() * picture.getHeight();
        if (pixels < MIN_PIXELS || pixels > PackedBytes.MAX_PIXELS) {
            return;
        }
        if (COSName.DCT_DECODE.equals(picture.getCOSObject().getFilters())) {
            try (InputStream jpeg = picture.getCOSObject().createRawInputStream()) {
                pictures.add(cleaner.clean(AttachmentForm.JPEG, jpeg.readAllBytes()));
            }
        } else {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture.getImage(), "png", png);
            pictures.add(cleaner.clean(AttachmentForm.PNG, png.toByteArray()));
        }
    }
}
