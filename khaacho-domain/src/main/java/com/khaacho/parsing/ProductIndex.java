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

    final Catalogue catalogue;
    private final List<IndexedProduct> products = new ArrayList<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    /** Two neighbours of a name written as one word, to the two. */
    private final Map<String, List<String>> compounds = new HashMap<>();

    private final Set<Set<String>> names = new HashSet<>();
    private final Vocabulary vocabulary = new Vocabulary();

    ProductIndex(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        catalogue.products().stream()
                .sorted(Comparator.comparingLong(Product::id))
                .forEach(product -> add(new IndexedProduct(product, words)));
        byWord.keySet().forEach(vocabulary::add);
    }

    private void add(IndexedProduct product) {
        int number = products.size();
        products.add(product);
        if (product.loose == null) {
            units.add(product.unit);
        }
        names.addAll(product.names);
        product.names.forEach(name -> name.forEach(
                word -> byWord.computeIfAbsent(word, w -> new BitSet()).set(number)));
        for (List<String> name : product.sequences) {
            for (int i = 0; i + 1 < name.size(); i++) {
                pairs.add(name.get(i) + ' ' + name.get(i + 1));
                compounds.putIfAbsent(name.get(i) + name.get(i + 1), List.of(name.get(i), name.get(i + 1)));
            }
        }
    }

    /** Whether some name has these two words in a row, the second maybe as many of it: "box files". */
    boolean pair(String word, String next) {
        String both = word + ' ' + next;
        return pairs.contains(both) || (next.length() > 3 && next.endsWith("s") && pairs.contains(cut(both, 1)));
    }

    /** Whether a word that links two wishes may stand within a name here, as in "head and shoulders". */
    boolean joins(String before, String after) {
        return pair(before, after);
    }

    /** The selling unit of some product that this word names, alone or as many of it, or null. */
    String unit(String word) {
        if (units.contains(word)) {
            return word;
        }
        String one = word.endsWith("es") && !units.contains(cut(word, 1)) ? cut(word, 2) : cut(word, 1);
        return word.endsWith("s") && units.contains(one) ? one : null;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, Math.max(0, word.length() - letters));
    }

    boolean knows(String word) {
        return byWord.containsKey(word);
    }

    /** The two words of a name that this one is written together from, or none. */
    List<String> split(String word) {
        return compounds.getOrDefault(word, List.of());
    }

    /** Whether these words and no others name something. */
    boolean isName(Set<String> said) {
        return names.contains(said);
    }

    /** The words of the catalogue that this may mean: itself, else those that sound alike or are one letter away. */
    List<Meaning> meanings(String word) {
        return knows(word) ? List.of(new Meaning(word, 0)) : vocabulary.like(word);
    }

    /** The products that have, for every word, one of its meanings in a name, in the order of their ids. */
    List<IndexedProduct> having(List<List<Meaning>> meanings) {
        BitSet all = null;
        for (List<Meaning> one : meanings) {
            BitSet any = new BitSet();
            one.forEach(meaning -> any.or(byWord.get(meaning.word())));
            if (all == null) {
                all = any;
            } else {
                all.and(any);
            }
        }
        return all == null ? List.of() : all.stream().mapToObj(products::get).toList();
    }
}
