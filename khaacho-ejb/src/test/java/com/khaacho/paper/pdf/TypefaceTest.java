package com.khaacho.paper.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.paper.pdf.ShapedText.Glyph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {

    private final Typeface face = Typeface.read("NotoSansDevanagari-Regular.ttf");

    /** क्ष, ज्ञ and त्र are one glyph each, as a reader expects; unshaped they would be three. */
    @ParameterizedTest
    @CsvSource({"क्ष, 1", "ज्ञ, 1", "त्र, 1", "श्र, 1", "क्षेत्र, 3", "ज्ञान, 3", "चामल, 4"})
    void conjuncts_become_one_glyph(String text, int glyphs) {
        assertEquals(glyphs, ids(text).size(), () -> text + " is " + ids(text));
    }

    @Test
    void the_short_i_stands_before_its_consonant() {
        List<Integer> ki = ids("कि");
        assertEquals(2, ki.size());
        assertEquals(ids("क").get(0), ki.get(1));
        assertNotEquals(ids("क").get(0), ki.get(0));
    }

    /** The i of a conjunct goes before all of it. */
    @Test
    void the_short_i_stands_before_a_whole_conjunct() {
        List<Integer> kshi = ids("क्षि");
        assertEquals(ids("क्ष").get(0), kshi.get(kshi.size() - 1));
    }

    @Test
    void the_r_before_a_consonant_is_a_hook_above_it() {
        List<Integer> rma = ids("र्म");
        assertEquals(2, rma.size());
        assertEquals(ids("म").get(0), rma.get(0));
        assertTrue(!rma.contains(ids("र").get(0)));
    }

    @Test
    void latin_and_devanagari_share_a_line() {
        ShapedText mixed = face.shape("Rice चामल 25");
        assertEquals(
                ids("Rice ").size() + ids("चामल").size() + ids(" 25").size(),
                mixed.glyphs().size());
        assertTrue(mixed.width() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200D", "क्\u200Dष", "\t\n", "😀", "\u0000", "漢"})
    void odd_characters_are_drawn_as_boxes_or_not_at_all(String text) {
        for (Glyph glyph : face.shape(text).glyphs()) {
            assertTrue(glyph.id() >= 0 && glyph.id() < 0xFFFE, () -> text + " has " + glyph);
        }
    }

    private List<Integer> ids(String text) {
        return face.shape(text).glyphs().stream().map(Glyph::id).toList();
    }
}
