package com.khaacho.catalog.jdbc;

import com.khaacho.catalog.ProductQuery.Closeness;
import com.khaacho.database.jdbc.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** For each word of a search, the words of products that are the same, begin so or look alike. */
final class KnownWords {

    /**
     * Words of three to five letters look alike when one letter is more, less or another; longer ones by their trigrams.
     * Shorter ones look like anything, and numbers that look alike are others. The limits keep one letter from becoming a
     * thousand words; what is cut off are the least alike. How many products have a word is counted up to 3,000, or 100
     * for words that were not asked: that tells rare words from frequent ones.
     */
    private static final String LIKE =
            """
            SELECT asked.nr, near.word, near.closeness,
                (SELECT count(*) FROM (SELECT FROM product_posting s WHERE s.word = near.word
                    LIMIT CASE near.closeness WHEN 'SAME' THEN 3000 ELSE 100 END) AS counted) AS products
            FROM unnest(catalogue_words(?)) WITH ORDINALITY AS asked (word, nr)
            LEFT JOIN LATERAL (
                SELECT word, 'SAME' AS closeness FROM product_word WHERE word = asked.word
                UNION ALL
                (SELECT word, 'BEGINS' FROM product_word
                 WHERE word > asked.word AND word < asked.word || U&'\\+10FFFF' AND asked.word !~ '^[0-9]'
                 ORDER BY word LIMIT 40)
                UNION ALL
                (SELECT word, 'ALIKE' FROM product_word
                 WHERE word % asked.word AND length(asked.word) > 2 AND asked.word !~ '^[0-9]'
                 ORDER BY similarity(word, asked.word) DESC, word LIMIT 6)
                UNION ALL
                (SELECT word, 'ALIKE' FROM product_word
                 WHERE length(word) <= 6 AND length(asked.word) BETWEEN 3 AND 5 AND asked.word !~ '^[0-9]'
                     AND word !~ '^[0-9]' AND levenshtein_less_equal(word, asked.word, 1) = 1
                 ORDER BY left(word, 1) <> left(asked.word, 1), similarity(word, asked.word) DESC, word LIMIT 6)
            ) AS near ON true
            ORDER BY asked.nr
            """;

    /** A word that products have, and how many of them, as far as that was counted. */
    private record Known(String word, int products) {}

    private final List<Map<Closeness, List<Known>>> asked = new ArrayList<>();

    private KnownWords() {}

    static KnownWords like(String words, Sql sql) {
        KnownWords known = new KnownWords();
        sql.query(
                LIKE,
                row -> {
                    known.add(
                            row.getInt("nr"),
                            row.getString("closeness"),
                            row.getString("word") == null
                                    ? null
                                    : new Known(row.getString("word"), row.getInt("products")));
                    return null;
                },
                words);
        return known;
    }

    private void add(int nr, String closeness, Known word) {
        if (nr > asked.size()) {
            asked.add(new EnumMap<>(Closeness.class));
        }
        if (word != null) {
            asked.get(nr - 1)
                    .computeIfAbsent(Closeness.valueOf(closeness), each -> new ArrayList<>())
                    .add(word);
        }
    }

    /** Whether each word that was asked has words this close, and one of them has none closer. */
    boolean reach(Closeness closeness) {
        return !asked.isEmpty()
                && asked.stream().allMatch(near -> within(near, closeness).length > 0)
                && (closeness == Closeness.SAME || asked.stream().anyMatch(near -> near.containsKey(closeness)));
    }

    /** The words of the asked one that fewest products have: where a page begins to look. */
    String[] rarest(Closeness closeness) {
        return within(rarestFirst(closeness).get(0), closeness);
    }

    private List<Map<Closeness, List<Known>>> rarestFirst(Closeness closeness) {
        return asked.stream()
                .sorted(Comparator.comparingInt(near -> products(near, closeness)))
                .toList();
    }

    private static int products(Map<Closeness, List<Known>> near, Closeness closeness) {
        return known(near, closeness).mapToInt(Known::products).sum();
    }

    /** Of the products s that have the rarest: those with all words this close or closer, without those that have all closer. */
    void restrict(StringBuilder select, List<Object> values, Closeness closeness) {
        List<Map<Closeness, List<Known>>> others = rarestFirst(closeness);
        for (int i = 1; i < others.size(); i++) {
            has(select, values, within(others.get(i), closeness), i == 1);
        }
        if (closeness != Closeness.SAME) {
            Closeness closer = closeness.closer();
            if (asked.stream().allMatch(near -> within(near, closer).length > 0)) {
                select.append(" AND NOT (true");
                asked.forEach(near -> overlaps(select, values, within(near, closer)));
                select.append(')');
            }
        }
    }

    /**
     * One word more is looked up among the postings. The others are compared with the few words of each product that is
     * left: each look-up more would make the statement longer to plan than to run.
     */
    private static void has(StringBuilder select, List<Object> values, String[] words, boolean lookedUp) {
        if (lookedUp && words.length == 1) {
            select.append(" AND EXISTS (SELECT FROM product_posting o WHERE o.word = ? AND o.sku = s.sku)");
            values.add(words[0]);
        } else {
            overlaps(select, values, words);
        }
    }

    private static void overlaps(StringBuilder select, List<Object> values, String[] words) {
        select.append(" AND p.words && ?");
        values.add(words);
    }

    private static String[] within(Map<Closeness, List<Known>> near, Closeness closeness) {
        return known(near, closeness).map(Known::word).distinct().toArray(String[]::new);
    }

    private static Stream<Known> known(Map<Closeness, List<Known>> near, Closeness closeness) {
        return near.entrySet().stream()
                .filter(each -> each.getKey().compareTo(closeness) <= 0)
                .flatMap(each -> each.getValue().stream());
    }
}
