package com.khaacho.paper.pdf;

import com.khaacho.paper.pdf.ShapedText.Glyph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface within one document, which in the end keeps the glyphs that were drawn and no others. */
final class EmbeddedFont {

    private final COSName name;
    private final TrueTypeFont file;
    private final PDType0Font font;
    private final Set<Integer> drawn = new TreeSet<>();

    EmbeddedFont(PDDocument document, String name, Typeface face) throws IOException {
        this.name = COSName.getPDFName(name);
        this.file = new TTFParser().parse(new RandomAccessReadBuffer(face.file()));
        this.font = PDType0Font.load(document, file, true);
    }

    COSName name() {
        return name;
    }

    PDType0Font font() {
        return font;
    }

    /** Glyphs on one height as the operand of TJ: their numbers, and steps where they stand closer or wider. */
    COSArray run(List<Glyph> glyphs) throws IOException {
        COSArray operand = new COSArray();
        ByteArrayOutputStream touching = new ByteArrayOutputStream();
        float pen = glyphs.get(0).x();
        for (Glyph glyph : glyphs) {
            int step = Math.round(glyph.x() - pen);
            if (step != 0) {
                operand.add(new COSString(touching.toByteArray()));
                operand.add(COSInteger.get(-step));
                touching.reset();
                pen += step;
            }
            touching.writeBytes(font.encodeGlyphId(glyph.id()));
            drawn.add(glyph.id());
            pen += advance(glyph.id());
        }
        operand.add(new COSString(touching.toByteArray()));
        return operand;
    }

    /** How far the pen moves over a glyph, in thousandths of the font size. */
    private float advance(int glyph) throws IOException {
        return file.getAdvanceWidth(glyph) * 1000f / file.getUnitsPerEm();
    }

    /** After the last text. */
    void keepDrawnGlyphs() throws IOException {
        font.addGlyphsToSubset(drawn);
        font.subset();
    }
}
