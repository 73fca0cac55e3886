package com.khaacho.parsing;

import com.khaacho.catalog.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A product as the matcher sees it: the words of all its names without politeness, its sizes, what its pack holds. */
final class IndexedProduct {

    private static final Pattern PACK =
            Pattern.compile("(?:(\\d{1,6}) ?[x*] ?)?(?:(\\d{1,9}(?:\\.\\d{1,6})?) ?(\\p{L}+))?.*");

    final Product product;
    /** The selling unit as {@link Words} names it. */
    final String unit;
    /** Each name, as a set of words. */
    final Set<Set<String>> names = new HashSet<>();

    final Set<Size> sizes = new HashSet<>();
    /** Inner units of one selling unit, 1 when it has none. */
    final int innerCount;
    /** The whole content of one selling unit, or null when it is not weighed. */
    final Size content;

    IndexedProduct(Product product, Words words) {
        this.product = product;
        String named = words.unit(CleanText.clean(product.unit()));
        this.unit = named != null ? named : CleanText.clean(product.unit());
        Stream.concat(Stream.of(product.name(), product.nameNe()), product.aliases().stream())
                .filter(Objects::nonNull)
                .forEach(name -> addName(name, product.brand(), words));
        Matcher pack = PACK.matcher(product.pack() == null ? "" : CleanText.clean(product.pack()));
        boolean found = pack.matches();
        this.innerCount = found && pack.group(1) != null ? Integer.parseInt(pack.group(1)) : 1;
        Size one = found && pack.group(2) != null ? words.measure(pack.group(3)) : null;
        Size inner = one == null ? null : one.times(new BigDecimal(pack.group(2)));
        this.content = inner == null ? words.measure(unit) : inner.times(BigDecimal.valueOf(innerCount));
        if (inner != null) {
            sizes.add(inner);
            sizes.add(content);
        }
    }

    private void addName(String name, String brand, Words words) {
        Set<String> bare = nameWords(name, words);
        if (!bare.isEmpty()) {
            names.add(bare);
        }
        if (brand != null) {
            Set<String> branded = nameWords(brand, words);
            branded.addAll(bare);
            names.add(branded);
        }
    }

    /** The words that name the goods; sizes are kept apart. */
    private Set<String> nameWords(String name, Words words) {
        List<String> all = CleanText.words(CleanText.clean(name));
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Size measure = i + 1 < all.size() ? words.measure(all.get(i + 1)) : null;
            if (CleanText.isNumber(all.get(i)) && measure != null) {
                sizes.add(measure.times(new BigDecimal(all.get(i))));
                i++;
            } else if (!CleanText.isNumber(all.get(i)) && !words.isFiller(all.get(i))) {
                kept.add(all.get(i));
            }
        }
        return new HashSet<>(kept);
    }
}
