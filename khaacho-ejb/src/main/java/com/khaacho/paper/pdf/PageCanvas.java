package com.khaacho.paper.pdf;

import com.khaacho.paper.pdf.ShapedText.Glyph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** One A4 page. Points from the lower left corner; text stands on its base line. */
final class PageCanvas {

    private static final float HAIRLINE = 0.5f;
    private static final float LIGHT_GREY = 0.92f;

    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDResources resources = new PDResources();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ContentStreamWriter writer = new ContentStreamWriter(content);

    /**
     * Draws text from x to the right. Its characters are noted beside the glyphs (ActualText): what is copied from the
     * page or found by a search is the text, although its conjuncts are glyphs that no character stands for.
     */
    void text(EmbeddedFont font, float size, float x, float y, ShapedText text) throws IOException {
        resources.put(font.name(), font.font());
        COSDictionary span = new COSDictionary();
        span.setItem(COSName.ACTUAL_TEXT, new COSString(text.text()));
        operate(OperatorName.BEGIN_MARKED_CONTENT_SEQ, COSName.getPDFName("Span"), span);
        operate(OperatorName.BEGIN_TEXT);
        operate(OperatorName.SET_FONT_AND_SIZE, font.name(), number(size));
        for (List<Glyph> level : levels(text.glyphs())) {
            Glyph first = level.get(0);
            move(x + first.x() * size / 1000, y + first.y() * size / 1000);
            operate(OperatorName.SHOW_TEXT_ADJUSTED, font.run(level));
        }
        operate(OperatorName.END_TEXT);
        operate(OperatorName.END_MARKED_CONTENT);
    }

    void line(float fromX, float toX, float y) throws IOException {
        operate(OperatorName.SET_LINE_WIDTH, number(HAIRLINE));
        operate(OperatorName.MOVE_TO, number(fromX), number(y));
        operate(OperatorName.LINE_TO, number(toX), number(y));
        operate(OperatorName.STROKE_PATH);
    }

    void shade(float x, float y, float width, float height) throws IOException {
        operate(OperatorName.NON_STROKING_GRAY, number(LIGHT_GREY));
        operate(OperatorName.APPEND_RECT, number(x), number(y), number(width), number(height));
        operate(OperatorName.FILL_NON_ZERO);
        operate(OperatorName.NON_STROKING_GRAY, number(0));
    }

    void addTo(PDDocument document) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            content.writeTo(out);
        }
        page.setResources(resources);
        page.setContents(stream);
        document.addPage(page);
    }

    /** Glyphs that follow each other on one height. */
    private static List<List<Glyph>> levels(List<Glyph> glyphs) {
        List<List<Glyph>> levels = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (before == null || Float.compare(before.y(), glyph.y()) != 0) {
                levels.add(new ArrayList<>());
            }
            levels.get(levels.size() - 1).add(glyph);
            before = glyph;
        }
        return levels;
    }

    private void move(float x, float y) throws IOException {
        operate(OperatorName.SET_MATRIX, number(1), number(0), number(0), number(1), number(x), number(y));
    }

    /** Hundredths of a point are finer than any printer. */
    private static COSFloat number(float value) {
        return new COSFloat(Math.round(value * 100) / 100f);
    }

    private void operate(String operator, COSBase... operands) throws IOException {
        for (COSBase operand : operands) {
            writer.writeToken(operand);
        }
        writer.writeToken(Operator.getOperator(operator));
    }
}
