package com.khaacho.paper.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A font in a size.
 *
 * @param size in points
 */
public record TextStyle(Typeface face, float size) {

    /** In points. */
    public float width(String text) {
        return face.shape(text).width() * size / 1000;
    }

    /** From one base line to the next, in points: Devanagari has signs above and below. */
    public float leading() {
        return size * 1.4f;
    }

    /** Breaks at spaces, and a word that is wider than a line between its characters. */
    public List<String> wrap(String text, float width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = cut(word, width, lines);
        }
        lines.add(line);
        return lines;
    }

    /** Adds what fills whole lines, and answers the rest. */
    private String cut(String word, float width, List<String> lines) {
        String rest = word;
        while (width(rest) > width) {
            int end = fitting(rest, width);
            if (end == rest.length()) {
                return rest;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** As many characters as fit, at least one; a consonant keeps its signs. */
    private int fitting(String word, float width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int end = characters.next();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (width(word.substring(0, next)) > width) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
