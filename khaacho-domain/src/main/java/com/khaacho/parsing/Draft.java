package com.khaacho.parsing;

import com.khaacho.catalog.Product;
import com.khaacho.order.OrderLine;
import com.khaacho.parsing.ProductMatcher.Match;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a message has asked for so far. Later words may change, take back or complete what earlier ones said. */
final class Draft {

    /** As many lines as an order may have. */
    private static final int MOST_LINES = 500;

    /** A wish, understood or not. */
    private record Mention(Item item, Match match) {}

    private final ProductMatcher matcher;
    private final List<Mention> mentions = new ArrayList<>();
    /** Where the sentence that is read begins. */
    private int sentence;

    private boolean justDropped;

    Draft(ProductMatcher matcher) {
        this.matcher = matcher;
    }

    void nextSentence() {
        sentence = mentions.size();
        justDropped = false;
    }

    /** Something is asked for that a person has to find out. */
    void riddle(Item item) {
        mentions.add(new Mention(item, null));
    }

    void take(Item item) {
        if (item.drops) {
            drop(item);
        } else if (!item.hasGoods() && item.strangers.isEmpty()) {
            complete(item);
        } else if (item.fixes || !item.not.isEmpty()) {
            replace(item);
        } else {
            mention(item);
            shareQuantity(item);
        }
    }

    private void mention(Item item) {
        mentions.add(new Mention(item, matcher.match(item).orElse(null)));
    }

    /** "coke ra fanta 5 carton each". */
    private void shareQuantity(Item last) {
        for (int i = mentions.size() - 2; last.apiece && i >= sentence; i--) {
            Mention before = mentions.get(i);
            if (before.match() == null
                    && before.item().counts.isEmpty()
                    && before.item().numbers.isEmpty()) {
                Item shared = before.item().changedBy(quantityOf(last));
                mentions.set(i, new Mention(shared, matcher.match(shared).orElse(null)));
            }
        }
    }

    private static Item quantityOf(Item item) {
        Item quantity = new Item();
        quantity.counts.addAll(item.counts);
        quantity.numbers.addAll(item.numbers);
        quantity.unit = item.unit;
        return quantity;
    }

    private void drop(Item item) {
        List<String> words = item.words.isEmpty() ? item.not : item.words;
        if (!item.all && words.isEmpty() && item.hasQuantity()) {
            // "3200 katnu" is money; "2 bora katnu" is for a person to find out.
            if (!item.counts.isEmpty()) {
                riddle(item);
            }
            return;
        } else if (item.all || (words.isEmpty() && !justDropped && item.strangers.isEmpty())) {
            mentions.clear();
        } else if (!words.isEmpty()) {
            Set<Long> meant = matcher.meant(item, words);
            mentions.removeIf(mention -> mention.match() == null
                    ? mention.item().words.containsAll(words)
                    : meant.contains(mention.match().product().id()));
        }
        justDropped = true;
        sentence = Math.min(sentence, mentions.size());
    }

    /** "seto haina": what was said with all of these words is not wanted. */
    void deny(List<String> words) {
        mentions.removeIf(mention -> mention.item().words.containsAll(words));
        sentence = Math.min(sentence, mentions.size());
    }

    /** A quantity or a size without goods belongs to what was said last, where that needs one or is being changed. */
    private void complete(Item item) {
        if (item.fixes) {
            forgetReference();
        }
        int last = mentions.size() - 1;
        boolean open = last >= 0 && mentions.get(last).match() == null;
        if (last >= 0 && item.hasQuantity() && (item.fixes || open)) {
            Item completed = mentions.get(last).item().changedBy(item);
            Optional<Match> match = matcher.match(completed);
            if (match.isPresent() || item.fixes) {
                mentions.set(last, new Mention(completed, match.orElse(null)));
                return;
            }
        }
        if (!item.counts.isEmpty() || (item.fixes && item.hasQuantity())) {
            riddle(item);
        }
    }

    /** In "coke 5 hoina 6" the coke is one that was named in full before: that one is to be changed. */
    private void forgetReference() {
        int last = mentions.size() - 1;
        if (last < 1 || mentions.get(last).match() != null) {
            return;
        }
        List<String> words = mentions.get(last).item().words;
        for (int i = last - 1; i >= 0; i--) {
            Mention before = mentions.get(i);
            if (before.match() != null
                    && !words.isEmpty()
                    && before.item().words.containsAll(words)) {
                mentions.remove(last);
                mentions.add(mentions.remove(i));
                return;
            }
        }
    }

    /** Takes the place of the last wish that has words with it in common; its quantity stays where none is said. */
    private void replace(Item item) {
        int target = target(item);
        if (target < 0) {
            mention(item);
            return;
        }
        Item before = mentions.get(target).item();
        boolean counted = !item.counts.isEmpty() || !item.numbers.isEmpty();
        Item now = counted ? item : item.changedBy(quantityOf(before));
        if (counted && item.sizes.isEmpty() && before.words.containsAll(item.words)) {
            // "chini 50 kg 2 bora ... hoina chini 3 bora"
            now = before.changedBy(item);
        }
        mentions.set(target, new Mention(now, matcher.match(now).orElse(null)));
    }

    private int target(Item item) {
        Set<String> about = new HashSet<>(item.words);
        about.addAll(item.not);
        int best = -1;
        long most = 0;
        for (int i = 0; i < mentions.size(); i++) {
            long shared = mentions.get(i).item().words.stream()
                    .distinct()
                    .filter(about::contains)
                    .count();
            if (shared > 0 && shared >= most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }

    ParsedText result() {
        Map<Long, Long> sums = new LinkedHashMap<>();
        Map<Long, Mention> firsts = new LinkedHashMap<>();
        Map<Long, String> texts = new LinkedHashMap<>();
        Map<Long, BigDecimal> least = new LinkedHashMap<>();
        List<String> unmatched = new ArrayList<>();
        BigDecimal confidence = BigDecimal.ZERO;
        for (Mention mention : mentions) {
            Match match = mention.match();
            long id = match == null ? 0 : match.product().id();
            long sum = match == null ? 0 : sums.getOrDefault(id, 0L) + match.quantity();
            boolean full = match != null && !sums.containsKey(id) && sums.size() == MOST_LINES;
            if (match == null && mention.item().isGone()) {
                continue;
            }
            if (match == null || full || sum > Item.MOST.longValueExact()) {
                unmatched.add(mention.item().text());
            } else {
                sums.put(id, sum);
                firsts.putIfAbsent(id, mention);
                texts.merge(id, mention.item().text(), (a, b) -> a + "; " + b);
                least.merge(id, match.confidence(), BigDecimal::min);
                confidence = confidence.add(match.confidence());
            }
        }
        int items = Math.max(1, mentions.size());
        BigDecimal mean = confidence.divide(BigDecimal.valueOf(items), 3, RoundingMode.HALF_UP);
        return new ParsedText(lines(sums, firsts, texts), List.copyOf(least.values()), unmatched, mean);
    }

    private static List<OrderLine> lines(Map<Long, Long> sums, Map<Long, Mention> firsts, Map<Long, String> texts) {
        List<OrderLine> lines = new ArrayList<>(sums.size());
        sums.forEach((id, sum) -> {
            Product product = firsts.get(id).match().product();
            lines.add(OrderLine.asked(
                    lines.size() + 1, product.sku(), id, Math.toIntExact(sum), product.unit(), texts.get(id)));
        });
        return lines;
    }
}
