package com.khaacho.bench.parse;

import com.khaacho.order.OrderLine;
import com.khaacho.parsing.ParsedText;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How well messages were understood. An item is right when its sku and its quantity are; a message is exact when all its
 * items are, none is extra, and it is rightly asked back or not.
 */
final class Score {

    private int messages;
    private int exact;
    private int right;
    private int extra;
    private int missing;
    private int invented;
    private int askedRightly;
    private int askedForNothing;
    private int notAsked;

    /** Counts one more message; answers whether it is exact. */
    boolean add(LabelledMessage message, ParsedText parsed) {
        Map<String, Integer> found =
                parsed.lines().stream().collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity));
        Map<String, Integer> expected = message.quantities();
        boolean asks = !parsed.unmatched().isEmpty();
        long hits = found.entrySet().stream()
                .filter(item -> item.getValue().equals(expected.get(item.getKey())))
                .count();
        messages++;
        right += (int) hits;
        extra += found.size() - (int) hits;
        missing += expected.size() - (int) hits;
        invented += expected.keySet().containsAll(found.keySet()) ? 0 : 1;
        askedRightly += asks && message.unclear() ? 1 : 0;
        askedForNothing += asks && !message.unclear() ? 1 : 0;
        notAsked += !asks && message.unclear() ? 1 : 0;
        boolean isExact = found.equals(expected) && asks == message.unclear();
        exact += isExact ? 1 : 0;
        return isExact;
    }

    int messages() {
        return messages;
    }

    /** 0 to 1. */
    double exact() {
        return share(exact, messages);
    }

    /** Of the items found, those that are right, 0 to 1. */
    double precision() {
        return right + extra == 0 ? (missing == 0 ? 1 : 0) : share(right, right + extra);
    }

    /** Of the items asked for, those that were found, 0 to 1. */
    double recall() {
        return right + missing == 0 ? 1 : share(right, right + missing);
    }

    /** The harmonic mean of precision and recall, 0 to 1. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Messages with an item that nobody asked for, 0 to 1. */
    double invented() {
        return share(invented, messages);
    }

    /** Of those asked back, those that had to be, 0 to 1. */
    double clarificationPrecision() {
        return askedRightly + askedForNothing == 0 ? 1 : share(askedRightly, askedRightly + askedForNothing);
    }

    /** Of those that had to be asked back, those that were, 0 to 1. */
    double clarificationRecall() {
        return askedRightly + notAsked == 0 ? 1 : share(askedRightly, askedRightly + notAsked);
    }

    private static double share(int part, int of) {
        return of == 0 ? 0 : (double) part / of;
    }
}
