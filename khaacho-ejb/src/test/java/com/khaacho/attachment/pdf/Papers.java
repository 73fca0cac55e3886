package com.khaacho.attachment.pdf;

import com.khaacho.attachment.image.Snapshots;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Documents as offices, scanners and attackers make them. */
public final class Papers {

    /** Who wrote a document: nobody may read that in what is kept. */
    public static final String WRITER = "Ram Bahadur, Kalimati";

    private Papers() {}

    /** Something done to a document before it is saved. */
    @FunctionalInterface
    interface Change {
        void on(PDDocument document) throws IOException;
    }

    public static byte[] typed(String words, int pages) {
        return made(document -> {
            for (int page = 0; page < pages; page++) {
                write(document, words);
            }
        });
    }

    static byte[] made(Change change) {
        try (PDDocument document = new PDDocument()) {
            change.on(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(PDDocument document, String words) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(new PDType1Font(FontName.HELVETICA), 14);
            pen.newLineAtOffset(50, 700);
            pen.showText(words);
            pen.endText();
        }
    }

    static void noted(PDDocument document) throws IOException {
        write(document, "2 bora chamal");
        PDDocumentInformation notes = new PDDocumentInformation();
        notes.setAuthor(WRITER);
        document.setDocumentInformation(notes);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(("<x>" + WRITER + "</x>").getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** A page that is a photo, with the place where it was taken. */
    static void photographed(PDDocument document) throws IOException {
        byte[] photo = Snapshots.photo(Snapshots.drawn(800, 600), 1);
        show(document, PDImageXObject.createFromByteArray(document, photo, "photo.jpg"));
    }

    /** A page that is a scan without loss. */
    static void scanned(PDDocument document) throws IOException {
        BufferedImage scan = Snapshots.drawn(700, 500);
        show(document, LosslessFactory.createFromImage(document, scan));
    }

    static void show(PDDocument document, PDImageXObject picture) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.drawImage(picture, 50, 50, 400, 300);
        }
    }

    static void locked(PDDocument document) throws IOException {
        write(document, "2 bora chamal");
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    }

    static void acting(PDDocument document) throws IOException {
        write(document, "2 bora chamal");
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
    }

    /** One page whose contents unpack to so many bytes. */
    static byte[] bomb(String filter, int bytes) {
        byte[] packed = packed(new byte[bytes]);
        String head = "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length " + packed.length + filter + ">>stream\n";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(packed);
        pdf.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }

    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[65_536];
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }
}
