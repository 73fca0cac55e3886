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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A product as the matcher sees it: the words of all its names, its sizes, what its pack holds. */
final class IndexedProduct {

    private static final Pattern PACK =
            Pattern.compile("(?:(\\d{1,6}) ?[x*] ?)?(?:(\\d{1,9}(?:\\.\\d{1,6})?) ?(\\p{L}+))?.*");

    final Product product;
    /** The selling unit as {@link Words} names it. */
    final String unit;
    /** Each name, in its order, without particles, links and sizes. */
    final List<List<String>> sequences = new ArrayList<>();
    /** Each name, as a set of words. */
    final Set<Set<String>> names = new HashSet<>();

    /** Each name, as the set of how its words sound. */
    final Set<Set<String>> sounds = new HashSet<>();

    final Set<Size> sizes = new HashSet<>();
    /** The numbers of its names and sizes, without their measures: "coke 1.5" is clear to a shopkeeper. */
    private final Set<BigDecimal> figures = new HashSet<>();
    /** Inner units of one selling unit, 1 when it has none. */
    final int innerCount;
    /** The whole content of one selling unit, or null when it is not weighed. */
    final Size content;
    /** One selling unit when it is a measure, as of what is sold loose; else null. */
    final Size loose;

    IndexedProduct(Product product, Words words) {
        this.product = product;
        String clean = CleanText.clean(product.unit());
        String named = words.unit(clean);
        this.unit = named != null ? named : clean;
        this.loose = named == null ? words.measure(clean) : null;
        Stream.concat(Stream.of(product.name(), product.nameNe()), product.aliases().stream())
                .filter(Objects::nonNull)
                .forEach(name -> addName(name, words));
        Matcher pack = PACK.matcher(product.pack() == null ? "" : CleanText.clean(product.pack()));
        boolean found = pack.matches();
        Size one = found && pack.group(2) != null ? words.measure(pack.group(3)) : null;
        boolean counted = found && pack.group(1) == null && pack.group(2) != null && one == null;
        this.innerCount = counted ? pieces(pack.group(2), pack.group(3), words) : inner(found ? pack.group(1) : null);
        Size inner = one == null ? null : one.times(new BigDecimal(pack.group(2)));
        this.content = inner == null ? loose : inner.times(BigDecimal.valueOf(innerCount));
        if (inner != null) {
            figure(new BigDecimal(pack.group(2)));
            sizes.add(inner);
            sizes.add(content);
        }
    }

    private static int inner(String count) {
        return count == null ? 1 : Integer.parseInt(count);
    }

    /** "12 pieces" of a dozen hold twelve; "120 tablets" of a jar are nobody's measure of an order. */
    private static int pieces(String count, String of, Words words) {
        boolean whole = count.indexOf('.') < 0 && count.length() <= 6;
        return whole && words.unit(of) != null ? Math.max(1, Integer.parseInt(count)) : 1;
    }

    private void figure(BigDecimal number) {
        figures.add(number.stripTrailingZeros());
    }

    boolean hasFigure(BigDecimal number) {
        return figures.contains(number.stripTrailingZeros());
    }

    private void addName(String name, Words words) {
        List<String> bare = nameWords(name, words);
        if (!bare.isEmpty()) {
            sequences.add(bare);
            addWords(new HashSet<>(bare));
            addWords(bare.stream().map(IndexedProduct::withoutEnding).collect(Collectors.toSet()));
            String brand = product.brand();
            if (brand != null) {
                Set<String> branded = new HashSet<>(nameWords(brand, words));
                branded.addAll(bare);
                addWords(branded);
            }
        }
    }

    /** "तोरीको तेल" is oil of तोरी: people say either. */
    private static String withoutEnding(String word) {
        return word.endsWith("को") && word.length() > 3 ? word.substring(0, word.length() - 2) : word;
    }

    private void addWords(Set<String> name) {
        names.add(Set.copyOf(name));
        sounds.add(name.stream().map(Spelling::key).collect(Collectors.toUnmodifiableSet()));
    }

    /** The words that name the goods; sizes are kept apart. */
    private List<String> nameWords(String name, Words words) {
        List<Token> all = Token.of(CleanText.clean(name));
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Token token = all.get(i);
            String next = i + 1 < all.size() ? all.get(i + 1).text() : "";
            if (token.isNumber() && words.measure(next) != null) {
                sizes.add(words.measure(next).times(token.number()));
                figure(token.number());
                i++;
            } else if (token.isNumber()) {
                figure(token.number());
                kept.add(token.text());
            } else if (!words.is(Mark.PARTICLE, token.text()) && !words.is(Mark.LINK, token.text())) {
                kept.add(token.text());
            }
        }
        return kept;
    }
}
