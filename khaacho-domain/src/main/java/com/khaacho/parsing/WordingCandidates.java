package com.khaacho.parsing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person may choose from where {@link ProductMatcher} does not choose: products that share words with a wording. */
final class WordingCandidates {

    private static final int DECIMALS = 3;

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::share)
            .thenComparing(Found::sized)
            .reversed()
            .thenComparing(found -> found.product().product.id());

    private final Words words;
    private final ProductIndex index;

    WordingCandidates(Words words, ProductIndex index) {
        this.words = words;
        this.index = index;
    }

    private record Found(IndexedProduct product, BigDecimal share, boolean sized) {}

    List<Candidate> find(String wording, int limit) {
        List<Item> items = ItemReader.read(new Tagger(words, index, Token.of(wording)).tag());
        Set<String> names = new LinkedHashSet<>();
        List<Size> sizes = new ArrayList<>();
        for (Item item : items) {
            names.addAll(item.words);
            names.addAll(item.strangers);
            sizes.addAll(item.sizes);
        }
        Map<IndexedProduct, BigDecimal> shares = new HashMap<>();
        names.forEach(
                name -> closeness(name).forEach((product, close) -> shares.merge(product, close, BigDecimal::add)));
        BigDecimal all = BigDecimal.valueOf(names.size());
        return shares.entrySet().stream()
                .map(each -> new Found(
                        each.getKey(), each.getValue(), each.getKey().sizes.containsAll(sizes)))
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(found -> new Candidate(
                        found.product().product, found.share().divide(all, DECIMALS, RoundingMode.HALF_UP)))
                .toList();
    }

    /** 1 for a product that has the word itself in a name, less for one that has a word like it. */
    private Map<IndexedProduct, BigDecimal> closeness(String name) {
        Map<IndexedProduct, BigDecimal> close = new HashMap<>();
        for (Meaning meaning : index.meanings(name)) {
            index.having(List.of(List.of(meaning)))
                    .forEach(product -> close.merge(product, worth(meaning), BigDecimal::max));
        }
        return close;
    }

    private static BigDecimal worth(Meaning meaning) {
        return BigDecimal.ONE.divide(BigDecimal.valueOf(1L + meaning.cost()), MathContext.DECIMAL32);
    }
}
