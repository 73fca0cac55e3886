package com.khaacho.parsing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words around goods, from {@code words.txt}: containers, measures, numbers, and what the others are for. */
final class Words {

    /** Counts selling units, whatever the product's are. */
    static final String EACH = "each";

    static final String DOZEN = "dozen";
    static final String PIECE = "piece";

    private static final int SHORTEST_SLIP = 5;

    private static final List<Mark> ALL = List.of(Mark.values());

    private static final Pattern SPACES = Pattern.compile(" +");

    private final Map<String, String> units = new HashMap<>();
    private final Map<String, Size> measures = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Set<String> numerals = new HashSet<>();
    private final Map<Mark, Set<String>> marks = new EnumMap<>(Mark.class);
    private final Map<Mark, List<String>> stems = new EnumMap<>(Mark.class);
    private final Map<Mark, List<String>> endings = new EnumMap<>(Mark.class);
    /** By their first word, the longest first. */
    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    private final Map<List<String>, Mark> phraseMarks = new HashMap<>();

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
        String head = line.substring(0, colon);
        String kind = head.substring(0, head.indexOf(' '));
        String meaning = head.substring(head.indexOf(' ') + 1);
        // The same clean-up as the text's, or a word in another Unicode form would never be found.
        SPACES.splitAsStream(line.substring(colon + 1).strip())
                .map(CleanText::clean)
                .map(Spelling::folded)
                .forEach(word -> add(kind, meaning, word));
    }

    private void add(String kind, String meaning, String word) {
        switch (kind) {
            case "unit" -> units.put(word, meaning);
            case "measure" -> measures.put(word, Size.of(meaning));
            case "number" -> numbers.put(word, new BigDecimal(meaning));
            case "numeral" -> {
                numbers.put(word, new BigDecimal(meaning));
                numerals.add(word);
            }
            case "mark" -> mark(Mark.valueOf(meaning.toUpperCase(Locale.ROOT).replace('-', '_')), word);
            default -> throw new IllegalStateException("words.txt has no kind " + kind);
        }
    }

    private void mark(Mark mark, String word) {
        if (word.startsWith("~")) {
            endings.computeIfAbsent(mark, m -> new ArrayList<>()).add(word.substring(1));
        } else if (word.endsWith("~") && !word.contains("_")) {
            stems.computeIfAbsent(mark, m -> new ArrayList<>()).add(word.substring(0, word.length() - 1));
        } else if (word.contains("_")) {
            List<String> phrase = Pattern.compile("_").splitAsStream(word).toList();
            List<List<String>> same = phrases.computeIfAbsent(phrase.get(0), first -> new ArrayList<>());
            same.add(phrase);
            same.sort((a, b) -> Integer.compare(b.size(), a.size()));
            phraseMarks.put(phrase, mark);
        } else {
            marks.computeIfAbsent(mark, m -> new HashSet<>()).add(word);
        }
    }

    /** The selling unit that a container word names, or null. */
    String unit(String word) {
        return inflected(units, word);
    }

    /** The unit whose word this is with a slip, as "cartn", or null; short words are too close to others. */
    String unitLike(String word) {
        if (word.length() < SHORTEST_SLIP
                || mark(word) != null
                || numbers.containsKey(word)
                || measures.containsKey(word)) {
            return null;
        }
        return units.entrySet().stream()
                .filter(known -> known.getKey().length() >= SHORTEST_SLIP && Typo.isOne(word, known.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One of the measure, in base units, or null. */
    Size measure(String word) {
        return inflected(measures, word);
    }

    /** What a number word counts, or null. */
    BigDecimal number(String word) {
        return numbers.get(Spelling.folded(word));
    }

    /** Whether a number word is one without a unit behind it, too: "twelve", but not "tin", which is a container. */
    boolean isNumeral(String word) {
        return numerals.contains(word);
    }

    boolean is(Mark mark, String word) {
        return isFolded(mark, Spelling.folded(word));
    }

    private boolean isFolded(Mark mark, String folded) {
        return marks.getOrDefault(mark, Set.of()).contains(folded)
                || stems.getOrDefault(mark, List.of()).stream().anyMatch(folded::startsWith);
    }

    /** The first of its marks in the order of {@link Mark}, else that of its ending, or null for a word that may name goods. */
    Mark mark(String word) {
        String folded = Spelling.folded(word);
        for (Mark mark : ALL) {
            if (isFolded(mark, folded)) {
                return mark;
            }
        }
        for (Mark mark : endings.keySet()) {
            if (ends(mark, folded)) {
                return mark;
            }
        }
        return null;
    }

    private boolean ends(Mark mark, String word) {
        return endings.getOrDefault(mark, List.of()).stream().anyMatch(word::endsWith);
    }

    /** The words of the longest phrase that starts here, or none. */
    List<String> phraseAt(List<Token> tokens, int from) {
        String first = Spelling.folded(tokens.get(from).text());
        for (List<String> phrase : phrases.getOrDefault(first, List.of())) {
            boolean fits = from + phrase.size() <= tokens.size();
            for (int i = 1; fits && i < phrase.size(); i++) {
                fits = is(phrase.get(i), Spelling.folded(tokens.get(from + i).text()));
            }
            if (fits) {
                return phrase;
            }
        }
        return List.of();
    }

    private static boolean is(String known, String said) {
        return known.endsWith("~") ? said.startsWith(known.substring(0, known.length() - 1)) : said.equals(known);
    }

    /** "kilo" and "kiloko", "केजी" and "केजीको". */
    private static <T> T inflected(Map<String, T> known, String word) {
        String folded = Spelling.folded(word);
        T found = known.get(folded);
        boolean of = folded.endsWith("ko") || folded.endsWith("को");
        return found == null && of ? known.get(folded.substring(0, folded.length() - 2)) : found;
    }

    Mark markOf(List<String> phrase) {
        return phraseMarks.get(phrase);
    }
}
