package com.khaacho.parsing;

import com.khaacho.parsing.Part.Count;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One wish in a text while it is read: words of a name, sizes, counts, and what it does to what was said before. */
final class Item {

    /** The largest quantity of an order line. */
    static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    final List<String> words = new ArrayList<>();
    final List<String> strangers = new ArrayList<>();
    final List<Size> sizes = new ArrayList<>();
    /** With their units. */
    final List<Count> counts = new ArrayList<>();
    /** Without a unit. */
    final List<BigDecimal> numbers = new ArrayList<>();
    /** What it is said not to be. */
    final List<String> not = new ArrayList<>();

    private final List<String> text = new ArrayList<>();
    private boolean negated;
    /** A unit without a number, or null. */
    String unit;
    /** It is unclear which number belongs to what. */
    boolean doubtful;
    /** It changes what was said before. */
    boolean fixes;
    /** It takes back what was said before. */
    boolean drops;
    /** It is said to have run out: not asked for, unless a quantity follows. */
    boolean out;
    /** Everything that was said before. */
    boolean all;
    /** Its quantity holds for what was named before it, too. */
    boolean apiece;

    void add(Part part) {
        text.add(part.said());
        switch (part.kind()) {
            case GOODS, GUESS -> (negated ? not : words).add(part.word());
            case STRANGER -> strangers.add(part.word());
            case COUNT -> counts.add(part.count());
            case NUMBER -> numbers.add(part.count().number());
            case SIZE -> sizes.add(part.size());
            case UNIT -> unit = unit == null ? part.count().unit() : unit;
            case MARK -> mark(part.mark());
        }
    }

    private void mark(Mark mark) {
        // "instead of tata send aayo": the verb ends what is not wanted.
        negated = mark == Mark.NOT || (negated && (not.isEmpty() || mark != Mark.FILLER));
        fixes |= mark == Mark.FIX;
        drops |= mark == Mark.DROP;
        all |= mark == Mark.ALL;
        out |= mark == Mark.OUT;
        apiece |= mark == Mark.APIECE;
    }

    boolean hasGoods() {
        return !words.isEmpty();
    }

    /** A number of nothing, an order form's 0 above all, asks for nothing. */
    boolean isForNothing() {
        boolean any = !counts.isEmpty() || !numbers.isEmpty();
        return any
                && counts.stream().allMatch(count -> count.number().signum() == 0)
                && numbers.stream().allMatch(number -> number.signum() == 0);
    }

    /** Named, but only because none is left. */
    boolean isGone() {
        return out && !hasQuantity();
    }

    boolean hasQuantity() {
        return !counts.isEmpty() || !numbers.isEmpty() || !sizes.isEmpty();
    }

    /** The same goods with another quantity or size, where the change names one. */
    Item changedBy(Item change) {
        Item changed = new Item();
        changed.words.addAll(words);
        changed.strangers.addAll(strangers);
        boolean counted = !change.counts.isEmpty() || !change.numbers.isEmpty();
        changed.sizes.addAll(change.sizes.isEmpty() ? sizes : change.sizes);
        changed.counts.addAll(counted ? change.counts : counts);
        changed.numbers.addAll(counted ? change.numbers : numbers);
        changed.unit = change.unit == null ? unit : change.unit;
        changed.text.addAll(text);
        changed.text.addAll(change.text);
        if (counted && change.counts.isEmpty() && counts.size() == 1) {
            // "make it 12" keeps the cartons.
            Count before = counts.get(0);
            changed.numbers.clear();
            changed.counts.add(new Count(change.numbers.get(0), before.unit(), before.of()));
            changed.doubtful = change.numbers.size() > 1;
        }
        return changed;
    }

    /** The words as said, for a person. */
    String text() {
        return String.join(" ", text);
    }
}
