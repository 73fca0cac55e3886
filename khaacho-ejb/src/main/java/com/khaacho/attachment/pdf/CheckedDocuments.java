package com.khaacho.attachment.pdf;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.Documents;
import com.khaacho.attachment.PictureCleaner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Documents by PDFBox, one at a time: each may take some hundred megabytes of heap while it is open. */
@ApplicationScoped
public class CheckedDocuments implements Documents {

    /** An order list has a page or two; a reader takes seconds for each. */
    static final int MAX_PAGES = 20;

    private final Semaphore places = new Semaphore(1, true);
    private final PictureCleaner pictures;

    @Inject
    public CheckedDocuments(PictureCleaner pictures) {
        this.pictures = pictures;
    }

    /** For the container's proxy only. */
    protected CheckedDocuments() {
        this(null);
    }

    @Override
    public byte[] clean(byte[] pdf) {
        PackedBytes.check(pdf);
        return open(pdf, document -> {
            if (document.isEncrypted()) {
                throw AttachmentException.refused("The document is locked");
            }
            PageNotes.remove(document);
            document.setDocumentInformation(new PDDocumentInformation());
            ByteArrayOutputStream clean = new ByteArrayOutputStream();
            document.save(clean, CompressParameters.NO_COMPRESSION);
            return clean.toByteArray();
        });
    }

    @Override
    public Pages read(byte[] pdf) {
        return open(pdf, document -> new Pages(PageWords.of(document), new PagePictures(pictures).of(document)));
    }

    private <T> T open(byte[] pdf, Work<T> work) {
        places.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > MAX_PAGES) {
                throw AttachmentException.refused(
                        "The document has " + pages + " pages; 1 to " + MAX_PAGES + " are taken");
            }
            return work.on(document);
        } catch (AttachmentException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox meets broken documents with all of them.
            throw AttachmentException.refused("The document is damaged, or of a kind that is not read");
        } finally {
            places.release();
        }
    }

    private interface Work<T> {
        T on(PDDocument document) throws IOException;
    }
}
