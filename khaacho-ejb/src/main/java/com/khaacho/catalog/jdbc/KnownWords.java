package com.khaacho.catalog.jdbc;

import com.khaacho.catalog.ProductQuery.Closeness;
import com.khaacho.database.jdbc.Sql;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** For each word of a search, the words of products that are the same, begin so or look alike. */
final class KnownWords {

    /**
     * Words of one or two letters have too few trigrams to look like anything, and numbers that look alike are others.
     * The limits keep one letter from becoming a thousand words; what is cut off are the least alike.
     */
    private static final String LIKE =
            """
            SELECT asked.nr, near.word, near.closeness
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
            ) AS near ON true
            ORDER BY asked.nr
            """;

    private final List<Map<Closeness, List<String>>> asked = new ArrayList<>();

    private KnownWords() {}

    static KnownWords like(String words, Sql sql) {
        KnownWords known = new KnownWords();
        sql.query(
                LIKE,
                row -> {
                    known.add(row.getInt("nr"), row.getString("closeness"), row.getString("word"));
                    return null;
                },
                words);
        return known;
    }

    private void add(int nr, String closeness, String word) {
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

    /** Products with all words this close or closer, without those that have all of them closer. */
    void restrict(StringBuilder select, List<Object> values, Closeness closeness) {
        and(select, values, closeness);
        if (closeness != Closeness.SAME) {
            Closeness closer = closeness.closer();
            if (asked.stream().allMatch(near -> within(near, closer).length > 0)) {
                select.append(" AND NOT (true");
                and(select, values, closer);
                select.append(')');
            }
        }
    }

    private void and(StringBuilder select, List<Object> values, Closeness closeness) {
        for (Map<Closeness, List<String>> near : asked) {
            select.append(" AND p.words && ?");
            values.add(within(near, closeness));
        }
    }

    private static String[] within(Map<Closeness, List<String>> near, Closeness closeness) {
        return near.entrySet().stream()
                .filter(each -> each.getKey().compareTo(closeness) <= 0)
                .flatMap(each -> each.getValue().stream())
                .distinct()
                .toArray(String[]::new);
    }
}
