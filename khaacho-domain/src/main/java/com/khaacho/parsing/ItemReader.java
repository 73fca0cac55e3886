package com.khaacho.parsing;

import com.khaacho.parsing.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts the parts of a clause into items: at links, at words that change something, and, where several goods and several
 * quantities follow each other, by the custom that the first of them tells: "2 bora chamal 3 peti tel" has quantities
 * first, "chamal 2 bora tel 3 peti" has them last.
 */
final class ItemReader {

    private ItemReader() {}

    static List<Item> read(List<Part> clause) {
        List<Item> items = new ArrayList<>();
        List<Part> segment = new ArrayList<>();
        for (int i = 0; i < clause.size(); i++) {
            Part part = clause.get(i);
            boolean turns = part.is(Mark.FIX) || (part.is(Mark.DROP) && namesGoods(clause.subList(i, clause.size())));
            if (part.is(Mark.LINK) || (turns && segment.stream().anyMatch(Part::isQuantity))) {
                readSegment(segment, items);
                segment = new ArrayList<>();
            }
            segment.add(part);
        }
        readSegment(segment, items);
        return items;
    }

    /** "leave out the sattu", but not "... chahidaina pepsi 3 carton". */
    private static boolean namesGoods(List<Part> rest) {
        return rest.stream().anyMatch(Part::isGoods) && rest.stream().noneMatch(Part::isQuantity);
    }

    private static void readSegment(List<Part> segment, List<Item> items) {
        List<Part> parts = withoutFrame(segment);
        Predicate<Part> quantity = quantities(parts);
        List<Part> order = parts.stream()
                .filter(part -> part.isGoods() || quantity.test(part))
                .toList();
        int runs = runs(order, quantity);
        if (runs <= 1) {
            items.add(itemOf(parts));
            return;
        }
        boolean first = quantity.test(order.get(0));
        boolean last = quantity.test(order.get(order.size() - 1));
        int from = items.size();
        cut(parts, quantity, first, items);
        if (first && last) {
            items.subList(from, items.size()).forEach(item -> item.doubtful = true);
        }
    }

    /**
     * Numbers with a unit when there are enough of these: then one without is a size, as in "250 pepsi 10 crate". Where
     * nothing is counted, measures: "alu 20 kg pyaj 10 kg".
     */
    private static Predicate<Part> quantities(List<Part> parts) {
        if (parts.stream().noneMatch(Part::isQuantity)) {
            return part -> part.kind() == Kind.SIZE;
        }
        Predicate<Part> counts = part -> part.kind() == Kind.COUNT;
        long counted = parts.stream().filter(counts).count();
        List<Part> order = parts.stream()
                .filter(part -> part.isGoods() || counts.test(part))
                .toList();
        return counted > 0 && counted >= runs(order, counts) ? counts : Part::isQuantity;
    }

    /** How many stretches of goods the quantities leave. */
    private static int runs(List<Part> order, Predicate<Part> quantity) {
        int runs = 0;
        for (int i = 0; i < order.size(); i++) {
            boolean starts = i == 0 || quantity.test(order.get(i - 1));
            runs += starts && !quantity.test(order.get(i)) ? 1 : 0;
        }
        return runs;
    }

    /** A greeting with words that nobody knows is no part of the goods, before "2 bora ..." nor after "... 3 peti". */
    private static List<Part> withoutFrame(List<Part> segment) {
        List<Part> order = segment.stream()
                .filter(part -> part.isGoods() || part.isQuantity())
                .toList();
        if (order.stream().noneMatch(Part::isQuantity)
                || order.get(order.size() - 1).isQuantity()) {
            return segment;
        }
        List<Part> kept = new ArrayList<>(segment);
        List<Part> head = order.subList(0, firstQuantity(order));
        List<Part> tail = order.subList(lastQuantity(order) + 1, order.size());
        if (certainty(head) < certainty(tail)) {
            kept.removeAll(head);
        } else if (certainty(tail) < certainty(head)) {
            kept.removeAll(tail);
        }
        return kept;
    }

    /** 2 with a word of the catalogue, 1 with one that may stand for one, else 0. */
    private static int certainty(List<Part> frame) {
        return frame.stream()
                .mapToInt(part -> part.kind() == Kind.GOODS ? 2 : part.kind() == Kind.GUESS ? 1 : 0)
                .max()
                .orElse(0);
    }

    private static int firstQuantity(List<Part> order) {
        int i = 0;
        while (!order.get(i).isQuantity()) {
            i++;
        }
        return i;
    }

    private static int lastQuantity(List<Part> order) {
        int i = order.size() - 1;
        while (!order.get(i).isQuantity()) {
            i--;
        }
        return i;
    }

    private static void cut(List<Part> parts, Predicate<Part> quantity, boolean first, List<Item> items) {
        Item item = new Item();
        boolean counted = false;
        boolean hasGoods = false;
        for (Part part : parts) {
            boolean next = first
                    ? quantity.test(part) && counted && hasGoods
                    : counted && hasGoods && (part.isGoods() || part.kind() == Kind.SIZE || part.isQuantity());
            if (next) {
                items.add(item);
                item = new Item();
                counted = false;
                hasGoods = false;
            }
            item.add(part);
            counted |= quantity.test(part);
            hasGoods |= part.isGoods();
        }
        items.add(item);
    }

    private static Item itemOf(List<Part> parts) {
        Item item = new Item();
        parts.forEach(item::add);
        return item;
    }
}
