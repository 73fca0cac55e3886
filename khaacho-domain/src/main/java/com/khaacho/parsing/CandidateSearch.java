package com.khaacho.parsing;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Picks the few products of a catalogue that a text may mean, so that nobody has to be shown all of them. */
final class CandidateSearch {

    /** Longer texts have more words than anybody orders by. */
    private static final int MOST_WORDS = 400;

    private final int most;

    /**
     * How many there may be.
     *
     * @param most 1 to 500
     */
    CandidateSearch(int most) {
        this.most = most;
    }

    /** The best first. A rare word of the catalogue says more than one that many products have. */
    List<Product> of(String clean, ProductIndex index) {
        Map<IndexedProduct, Double> scores = new HashMap<>();
        TreeSet<String> said = new TreeSet<>();
        Token.of(clean).stream()
                .filter(token -> !token.isNumber())
                .limit(MOST_WORDS)
                .forEach(t -> said.add(t.text()));
        for (String word : said) {
            List<Meaning> meanings = index.meanings(word);
            List<IndexedProduct> having = meanings.isEmpty() ? List.of() : index.having(List.of(meanings));
            int cost = meanings.stream().mapToInt(Meaning::cost).min().orElse(0);
            having.forEach(product -> scores.merge(product, 1.0 / having.size() / (1 + cost), Double::sum));
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<IndexedProduct, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().product.id(), Comparator.naturalOrder()))
                .limit(most)
                .map(entry -> entry.getKey().product)
                .toList();
    }

    /** The question of a text; its candidates are of this catalogue. */
    ModelQuestion question(String text, Catalogue catalogue, OrderTextParser parser) {
        String clean = CleanText.withoutNoise(CleanText.clean(text));
        return new ModelQuestion(clean, of(clean, parser.indexOf(catalogue)));
    }
}
