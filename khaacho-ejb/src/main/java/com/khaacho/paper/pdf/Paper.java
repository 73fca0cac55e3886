package com.khaacho.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of one document, filled from top to bottom. Closing frees what PDFBox holds. */
public final class Paper implements Closeable {

    public static final float LEFT = 40;
    public static final float RIGHT = 555;

    private static final float TOP = 800;
    private static final float BOTTOM = 60;
    private static final float FOOT = 36;

    private final PDDocument document = new PDDocument();
    private final Map<Typeface, EmbeddedFont> fonts = new LinkedHashMap<>();
    private final List<PageCanvas> pages = new ArrayList<>();
    private float y;

    /** A document of one empty page. */
    public Paper() {
        turn();
    }

    /** Goes on at the top of a new page. */
    public void turn() {
        pages.add(new PageCanvas());
        y = TOP;
    }

    public boolean fits(float height) {
        return y - height >= BOTTOM;
    }

    /** Leaves so many points free. */
    public void down(float height) {
        y -= height;
    }

    /** How far down the page is filled, from its lower edge. */
    public float y() {
        return y;
    }

    /** Goes up again, to write beside what stands there. */
    public void backTo(float height) {
        y = height;
    }

    public void write(TextStyle style, float x, String text) throws IOException {
        write(pages.size(), style, x, y, style.face().shape(text));
    }

    public void writeEndingAt(TextStyle style, float right, String text) throws IOException {
        ShapedText shaped = style.face().shape(text);
        write(pages.size(), style, right - shaped.width() * style.size() / 1000, y, shaped);
    }

    /** Writes lines between two edges, as many as it takes, and goes below them. */
    public void paragraph(TextStyle style, float x, float right, String text) throws IOException {
        column(style, x, style.wrap(text, right - x));
    }

    /** Writes lines below each other, and goes below them. */
    public void column(TextStyle style, float x, List<String> lines) throws IOException {
        for (String line : lines) {
            write(style, x, line);
            down(style.leading());
        }
    }

    /** Writes at the foot of each page, in the end, what the document is and which page of how many. */
    public void feet(TextStyle style, String document) throws IOException {
        for (int page = 1; page <= pages.size(); page++) {
            String text = document + " · page " + page + " of " + pages.size();
            write(page, style, LEFT, FOOT, style.face().shape(text));
        }
    }

    public void rule(float fromX, float toX) throws IOException {
        current().line(fromX, toX, y);
    }

    /** Shades a band across the page, from below the base line upwards. */
    public void shade(float below, float height) throws IOException {
        current().shade(LEFT, y - below, RIGHT - LEFT, height);
    }

    /**
     * Finishes the document.
     *
     * @param title shown by readers
     * @param seed makes the document's id; the same for the same document
     */
    public byte[] bytes(String title, long seed) throws IOException {
        for (EmbeddedFont font : fonts.values()) {
            font.keepDrawnGlyphs();
        }
        for (PageCanvas page : pages) {
            page.addTo(document);
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().getCOSObject().setString(COSName.LANG, "en-NP");
        // Without it PDFBox takes the time.
        document.setDocumentId(seed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void write(int page, TextStyle style, float x, float height, ShapedText text) throws IOException {
        pages.get(page - 1).text(embedded(style.face()), style.size(), x, height, text);
    }

    private EmbeddedFont embedded(Typeface face) throws IOException {
        EmbeddedFont font = fonts.get(face);
        if (font == null) {
            font = new EmbeddedFont(document, "F" + fonts.size(), face);
            fonts.put(face, font);
        }
        return font;
    }

    private PageCanvas current() {
        return pages.get(pages.size() - 1);
    }
}
