package com.khaacho.parsing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words around goods: containers, measures, numbers, connectors and politeness, from {@code words.txt}. */
final class Words {

    /** Counts selling units, whatever the product's are. */
    static final String EACH = "each";

    static final String DOZEN = "dozen";

    private final Map<String, String> units = new HashMap<>();
    private final Map<String, Size> measures = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> connectors = new HashSet<>();
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> eithers = new HashSet<>();
    private final Set<String> doubts = new HashSet<>();

    static Words load() {
        Words words = new Words();
        try (InputStream in = Words.class.getResourceAsStream("words.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt cannot be read", e);
        }
        return words;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).split(" ", 2);
        for (String raw : line.substring(colon + 1).strip().split(" +", -1)) {
            // The same clean-up as the text's, or a word in another Unicode form would never be found.
            String word = CleanText.clean(raw);
            switch (head[0]) {
                case "unit" -> units.put(word, head[1]);
                case "measure" -> measures.put(word, Size.of(head[1]));
                case "number" -> numbers.put(word, Integer.valueOf(head[1]));
                case "connector" -> connectors.add(word);
                case "filler" -> fillers.add(word);
                case "either" -> eithers.add(word);
                case "doubt" -> doubts.add(word);
                default -> throw new IllegalStateException("words.txt has no kind " + head[0]);
            }
        }
    }

    /** The selling unit that a container word names, or null. */
    String unit(String word) {
        return units.get(word);
    }

    /** One of the measure, in base units, or null. */
    Size measure(String word) {
        return measures.get(word);
    }

    Integer number(String word) {
        return numbers.get(word);
    }

    boolean isConnector(String word) {
        return connectors.contains(word);
    }

    boolean isFiller(String word) {
        return fillers.contains(word);
    }

    /** A word of politeness in one place and of goods in another. */
    boolean isEither(String word) {
        return eithers.contains(word);
    }

    boolean isDoubt(String word) {
        return doubts.contains(word);
    }
}
