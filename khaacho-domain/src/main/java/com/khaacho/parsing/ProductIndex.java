package com.khaacho.parsing;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Product;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From a word to the products that have it in one of their names. Built once a catalogue; immutable after that. */
final class ProductIndex {

    /** Shorter words differ by one letter too often: dal, dal; nun, mung. */
    private static final int SHORTEST_WITH_TYPO = 4;

    final Catalogue catalogue;
    private final List<IndexedProduct> products = new ArrayList<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Set<String> joined = new HashSet<>();

    ProductIndex(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        catalogue.products().stream()
                .sorted(Comparator.comparingLong(Product::id))
                .forEach(product -> add(new IndexedProduct(product, words), words));
    }

    private void add(IndexedProduct product, Words words) {
        int number = products.size();
        products.add(product);
        product.names.forEach(name -> name.forEach(
                word -> byWord.computeIfAbsent(word, w -> new BitSet()).set(number)));
        rememberConnectors(CleanText.words(CleanText.clean(product.product.name())), words);
        product.product.aliases().forEach(alias -> rememberConnectors(CleanText.words(CleanText.clean(alias)), words));
    }

    private void rememberConnectors(List<String> name, Words words) {
        for (int i = 1; i + 1 < name.size(); i++) {
            if (words.isConnector(name.get(i))) {
                joined.add(name.get(i - 1) + " " + name.get(i) + " " + name.get(i + 1));
            }
        }
    }

    /** Whether a product's name has these three words in a row, the middle one a connector. */
    boolean joins(String before, String connector, String after) {
        return joined.contains(before + " " + connector + " " + after);
    }

    boolean knows(String word) {
        return byWord.containsKey(word);
    }

    /** The words of the catalogue that this may mean: itself, else those one letter away, else none. */
    List<String> meanings(String word) {
        if (byWord.containsKey(word)) {
            return List.of(word);
        } else if (word.length() < SHORTEST_WITH_TYPO) {
            return List.of();
        }
        return byWord.keySet().stream()
                .filter(known -> known.length() >= SHORTEST_WITH_TYPO && Typo.isOne(word, known))
                .sorted()
                .toList();
    }

    /** The products that have, for every word, one of its meanings in a name. */
    List<IndexedProduct> having(List<List<String>> meanings) {
        BitSet all = null;
        for (List<String> one : meanings) {
            BitSet any = new BitSet();
            one.forEach(word -> any.or(byWord.get(word)));
            if (all == null) {
                all = any;
            } else {
                all.and(any);
            }
        }
        return all == null ? List.of() : all.stream().mapToObj(products::get).toList();
    }
}
