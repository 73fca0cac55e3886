package com.khaacho.parsing;

import com.khaacho.catalog.Product;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a model is asked.
 *
 * @param text the customer's words, clean, and without telephone numbers, money and addresses, which nobody else has to know
 * @param candidates the only products that the answer may name
 */
public record ModelQuestion(String text, List<Product> candidates) {

    public ModelQuestion {
        candidates = List.copyOf(candidates);
    }

    Optional<Product> candidate(String sku) {
        return candidates.stream().filter(product -> product.sku().equals(sku)).findFirst();
    }

    /** Whether these words stand in the text, whatever the spaces and capitals. */
    boolean says(String words) {
        String wanted = plain(words);
        return !wanted.isEmpty() && (" " + plain(text) + " ").contains(" " + wanted + " ");
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }
}
