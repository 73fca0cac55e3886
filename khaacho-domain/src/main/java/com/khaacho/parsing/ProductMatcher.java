package com.khaacho.parsing;

import com.khaacho.catalog.Product;
import com.khaacho.parsing.Part.Count;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Finds the one product and the quantity that an item means; two products that fit equally are no match. */
final class ProductMatcher {

    private static final BigDecimal CERTAIN = BigDecimal.ONE;
    private static final BigDecimal MISSPELT = new BigDecimal("0.9");
    private static final BigDecimal CONVERTED = new BigDecimal("0.8");

    /** From here on a number that is one of the sizes may be meant as one. */
    private static final BigDecimal SIZE_LIKE = BigDecimal.valueOf(100);

    private final ProductIndex index;

    ProductMatcher(ProductIndex index) {
        this.index = index;
    }

    /**
     * @param quantity selling units
     * @param confidence above 0 to 1
     */
    record Match(Product product, int quantity, BigDecimal confidence) {}

    /** What counts, and the products that are left when the other numbers are taken for sizes. */
    private record Reading(Count count, List<IndexedProduct> products) {}

    Optional<Match> match(Item item) {
        List<List<Meaning>> meanings = meanings(item.words);
        boolean vague = meanings.stream().allMatch(ProductMatcher::isWeak);
        if (item.doubtful || !item.strangers.isEmpty() || vague) {
            return Optional.empty();
        }
        List<IndexedProduct> fitting = narrowed(index.having(meanings), item, meanings);
        return reading(item, fitting).flatMap(reading -> only(item, reading));
    }

    /** The ids of the products that words and sizes may mean, whatever the quantity. */
    Set<Long> meant(Item item, List<String> words) {
        List<IndexedProduct> fitting = index.having(meanings(words));
        return sized(fitting, item).stream()
                .map(product -> product.product.id())
                .collect(Collectors.toSet());
    }

    private List<List<Meaning>> meanings(List<String> words) {
        return words.stream().distinct().map(index::meanings).toList();
    }

    private static List<IndexedProduct> narrowed(
            List<IndexedProduct> fitting, Item item, List<List<Meaning>> meanings) {
        List<IndexedProduct> sized = sized(fitting, item);
        List<IndexedProduct> closest = cheapest(sized, product -> cost(product, meanings));
        List<Set<String>> said = meanings.stream().map(ProductMatcher::sounds).toList();
        return preferring(closest, product -> product.sounds.stream().anyMatch(name -> isSaid(name, said)));
    }

    private static Set<String> sounds(List<Meaning> one) {
        return one.stream().map(meaning -> Spelling.key(meaning.word())).collect(Collectors.toSet());
    }

    private static boolean isWeak(List<Meaning> one) {
        return one.stream().allMatch(meaning -> meaning.cost() >= Vocabulary.WEAK);
    }

    /** A name of which nothing was left out: each of its words was said, and each word said is one of it. */
    private static boolean isSaid(Set<String> name, List<Set<String>> said) {
        return name.stream().allMatch(word -> said.stream().anyMatch(one -> one.contains(word)))
                && said.stream().allMatch(one -> one.stream().anyMatch(name::contains));
    }

    private static List<IndexedProduct> sized(List<IndexedProduct> fitting, Item item) {
        return preferring(fitting, product -> product.sizes.containsAll(item.sizes));
    }

    private static int cost(IndexedProduct product, List<List<Meaning>> meanings) {
        return meanings.stream()
                .mapToInt(one -> one.stream()
                        .filter(meaning -> product.names.stream().anyMatch(name -> name.contains(meaning.word())))
                        .mapToInt(Meaning::cost)
                        .min()
                        .orElse(0))
                .sum();
    }

    private static List<IndexedProduct> cheapest(List<IndexedProduct> all, ToIntFunction<IndexedProduct> cost) {
        int least = all.stream().mapToInt(cost).min().orElse(0);
        return all.stream().filter(product -> cost.applyAsInt(product) == least).toList();
    }

    private static List<IndexedProduct> preferring(List<IndexedProduct> all, Predicate<IndexedProduct> better) {
        List<IndexedProduct> preferred = all.stream().filter(better).toList();
        return preferred.isEmpty() ? all : preferred;
    }

    /** Empty when it cannot be told which of the numbers is the quantity. */
    private static Optional<Reading> reading(Item item, List<IndexedProduct> fitting) {
        if (item.counts.size() > 1 || item.numbers.size() > 2) {
            return Optional.empty();
        } else if (item.counts.size() == 1) {
            List<IndexedProduct> left = fitting;
            for (BigDecimal figure : item.numbers) {
                left = having(figure, left);
            }
            Count count = item.counts.get(0);
            // "a dozen kitkat boxes"
            Count whole = count.of() == null && item.unit != null ? count.of(item.unit) : count;
            return left.isEmpty() ? Optional.empty() : Optional.of(new Reading(whole, left));
        } else if (item.numbers.isEmpty()) {
            return Optional.of(new Reading(null, fitting));
        }
        return item.numbers.size() == 1 ? one(item, fitting) : two(item, fitting);
    }

    private static Optional<Reading> one(Item item, List<IndexedProduct> fitting) {
        BigDecimal number = item.numbers.get(0);
        boolean mayBeSize = item.sizes.isEmpty()
                && number.compareTo(SIZE_LIKE) >= 0
                && !having(number, fitting).isEmpty();
        return mayBeSize ? Optional.empty() : Optional.of(new Reading(count(number, item), fitting));
    }

    private static Optional<Reading> two(Item item, List<IndexedProduct> fitting) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            BigDecimal number = item.numbers.get(i);
            List<IndexedProduct> left = having(item.numbers.get(1 - i), fitting);
            if (!left.isEmpty() && number.stripTrailingZeros().scale() <= 0) {
                readings.add(new Reading(count(number, item), left));
            }
        }
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    private static Count count(BigDecimal number, Item item) {
        return new Count(number, item.unit, null);
    }

    private static List<IndexedProduct> having(BigDecimal figure, List<IndexedProduct> products) {
        return products.stream().filter(product -> product.hasFigure(figure)).toList();
    }

    private Optional<Match> only(Item item, Reading reading) {
        String unit = reading.count() == null ? item.unit : reading.count().unit();
        List<IndexedProduct> left = preferring(reading.products(), product -> product.unit.equals(unit));
        List<IndexedProduct> able = preferring(left, product -> Quantity.of(item, reading.count(), product) > 0);
        if (able.size() != 1) {
            return Optional.empty();
        }
        int quantity = Quantity.of(item, reading.count(), able.get(0));
        return quantity == 0
                ? Optional.empty()
                : Optional.of(new Match(able.get(0).product, quantity, confidence(item, reading.count(), quantity)));
    }

    private BigDecimal confidence(Item item, Count count, int quantity) {
        if (count == null || count.number().compareTo(BigDecimal.valueOf(quantity)) != 0) {
            return CONVERTED;
        }
        return item.words.stream().allMatch(index::knows) ? CERTAIN : MISSPELT;
    }
}
