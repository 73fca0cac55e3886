package com.khaacho.paper.pdf;

import com.khaacho.paper.pdf.ShapedText.Glyph;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A font that is read once: the JDK's view of it, which shapes text with HarfBuzz, and the file, to be embedded. */
public final class Typeface {

    /** Shaped at 1000 points, positions are thousandths of the font size: PDF's own unit. */
    private static final float EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Tabs and line ends have no place in a cell; they part words all the same. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** From here on the JDK means "draw nothing", for joiners that have done their work. */
    private static final int FIRST_INVISIBLE = 0xFFFE;

    private final Font font;
    private final byte[] file;

    private Typeface(Font font, byte[] file) {
        this.font = font;
        this.file = file;
    }

    /** The ordinary face. */
    public static Typeface regular() {
        return Regular.FACE;
    }

    /** The face for heads and sums. */
    public static Typeface bold() {
        return Bold.FACE;
    }

    /** Reads a font that lies beside this class. */
    static Typeface read(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            byte[] file = in.readAllBytes();
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
            return new Typeface(font.deriveFont(EM), file);
        } catch (IOException e) {
            throw new UncheckedIOException("The JDK reads no font: it needs fontconfig and an installed font", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name + " is no font", e);
        }
    }

    byte[] file() {
        return file.clone();
    }

    /** Chooses and places the glyphs; a character that the font has not becomes its box. */
    ShapedText shape(String text) {
        char[] characters = CONTROL.matcher(text).replaceAll(" ").toCharArray();
        GlyphVector vector = font.layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        List<Glyph> glyphs = new ArrayList<>(vector.getNumGlyphs());
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            int id = vector.getGlyphCode(i);
            if (id < FIRST_INVISIBLE) {
                Point2D place = vector.getGlyphPosition(i);
                glyphs.add(new Glyph(id, (float) place.getX(), (float) -place.getY()));
            }
        }
        float width = (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX();
        return new ShapedText(new String(characters), glyphs, width);
    }

    /** Read on first use, and once for all who print. */
    private static final class Regular {
        static final Typeface FACE = read("NotoSansDevanagari-Regular.ttf");
    }

    private static final class Bold {
        static final Typeface FACE = read("NotoSansDevanagari-Bold.ttf");
    }
}
