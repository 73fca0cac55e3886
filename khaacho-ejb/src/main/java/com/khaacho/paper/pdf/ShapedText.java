package com.khaacho.paper.pdf;

import java.util.List;

/**
 * A text as glyphs in the order they are drawn, which in Devanagari is not the order of its characters.
 *
 * @param width of the whole, in thousandths of the font size
 */
record ShapedText(String text, List<Glyph> glyphs, float width) {

    ShapedText {
        glyphs = List.copyOf(glyphs);
    }

    /**
     * @param id number in the font file
     * @param x from the start of the text, thousandths of the font size
     * @param y upwards from the base line, thousandths of the font size
     */
    record Glyph(int id, float x, float y) {}
}
