package com.khaacho.parsing;

import com.khaacho.catalog.Product;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the one product and the quantity that an item means; two products that fit equally are no match. */
final class ProductMatcher {

    private static final BigDecimal CERTAIN = BigDecimal.ONE;
    private static final BigDecimal MISSPELT = new BigDecimal("0.9");
    private static final BigDecimal CONVERTED = new BigDecimal("0.8");

    private final ProductIndex index;

    ProductMatcher(ProductIndex index) {
        this.index = index;
    }

    /**
     * @param quantity selling units
     * @param confidence above 0 to 1
     */
    record Match(Product product, int quantity, BigDecimal confidence) {}

    Optional<Match> match(Item item) {
        if (item.doubtful || item.corrects) {
            return Optional.empty();
        }
        List<List<String>> meanings =
                item.words.stream().distinct().map(index::meanings).toList();
        if (meanings.isEmpty() || meanings.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        List<IndexedProduct> fitting = narrowed(index.having(meanings), item, meanings);
        if (fitting.size() != 1) {
            return Optional.empty();
        }
        IndexedProduct product = fitting.get(0);
        int quantity = Quantity.of(item, product);
        if (quantity < 1 || quantity > Item.MOST.intValueExact()) {
            return Optional.empty();
        }
        return Optional.of(new Match(product.product, quantity, confidence(item, quantity)));
    }

    private static List<IndexedProduct> narrowed(List<IndexedProduct> fitting, Item item, List<List<String>> meanings) {
        List<IndexedProduct> sized = preferring(fitting, product -> product.sizes.containsAll(item.sizes));
        Set<String> said = new HashSet<>();
        meanings.forEach(said::addAll);
        List<IndexedProduct> named = preferring(sized, product -> product.names.contains(said));
        return preferring(named, product -> product.unit.equals(item.unit));
    }

    private static List<IndexedProduct> preferring(List<IndexedProduct> all, Predicate<IndexedProduct> better) {
        List<IndexedProduct> preferred = all.stream().filter(better).toList();
        return preferred.isEmpty() ? all : preferred;
    }

    private BigDecimal confidence(Item item, int quantity) {
        if (item.count == null || item.count != quantity) {
            return CONVERTED;
        }
        return item.words.stream().allMatch(index::knows) ? CERTAIN : MISSPELT;
    }
}
