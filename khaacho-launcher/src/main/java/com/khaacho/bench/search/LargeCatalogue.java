package com.khaacho.bench.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As many products as are asked for: real ones, each in many invented brands. The same for the same products. */
final class LargeCatalogue {

    private static final List<String> SYLLABLES =
            List.of("ka", "shi", "go", "ru", "ma", "ti", "lo", "ne", "pu", "bha", "vi", "sa", "chu", "de", "ra", "yo");

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final int SHORTEST_SLIP = 4;
    private static final int BEGINNING = 3;

    /**
     * A product of the sample.
     *
     * @param nameNe null when it has no Nepali name
     * @param aliases as in a file, with semicolons between them
     */
    record Model(String sku, String name, String nameNe, String category, String unit, String pack, String aliases) {}

    private final List<Model> models;
    private final int size;

    LargeCatalogue(List<Model> models, int size) {
        this.models = List.copyOf(models);
        this.size = size;
    }

    /** In the columns of the catalogue's import. */
    void write(Path csv) {
        try (BufferedWriter out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            out.write("sku,name,name_ne,brand,category,unit,pack,aliases\n");
            for (int i = 0; i < size; i++) {
                Model model = model(i);
                out.write(Stream.of(
                                "B" + i / models.size() + "-" + model.sku(),
                                name(i),
                                model.nameNe(),
                                brand(i),
                                model.category(),
                                model.unit(),
                                model.pack(),
                                model.aliases())
                        .map(LargeCatalogue::quoted)
                        .collect(Collectors.joining(",", "", "\n")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        return cell == null ? "" : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private Model model(int i) {
        return models.get(i % models.size());
    }

    /** Each brand is one or two words of three syllables, the same for a number ever after. */
    private String brand(int i) {
        SplittableRandom random = new SplittableRandom(i / models.size());
        String word = Stream.generate(() -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .limit(3)
                .collect(Collectors.joining());
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String name(int i) {
        return brand(i) + " " + model(i).name();
    }

    /** What a shop may ask for, of each kind. */
    enum Kind {
        WHOLE_NAME("a whole name, in Latin letters or Devanagari"),
        ONE_WORD("one word of a name"),
        TWO_WORDS("two words, a letter of the first one missing"),
        BEGINNING("the first three letters of a word");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    String question(Kind kind, SplittableRandom random) {
        int i = random.nextInt(size);
        if (kind == Kind.WHOLE_NAME && random.nextBoolean() && model(i).nameNe() != null) {
            return model(i).nameNe();
        }
        List<String> words = words(i, random);
        return switch (kind) {
            case WHOLE_NAME -> name(i);
            case ONE_WORD -> words.get(0);
            case TWO_WORDS -> withoutLetter(words.get(0), random) + " " + words.get(words.size() - 1);
            case BEGINNING -> words.get(0).substring(0, BEGINNING);
        };
    }

    /** Of its name, in any order, those that are long enough for a slip. */
    private List<String> words(int i, SplittableRandom random) {
        List<String> words = NO_LETTERS
                .splitAsStream(name(i))
                .filter(word -> word.length() >= SHORTEST_SLIP)
                .toList();
        int first = random.nextInt(words.size());
        return List.of(words.get(first), words.get((first + 1) % words.size()));
    }

    private static String withoutLetter(String word, SplittableRandom random) {
        int gone = random.nextInt(word.length());
        return word.substring(0, gone) + word.substring(gone + 1);
    }
}
