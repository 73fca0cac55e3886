package com.khaacho.parsing;

import java.util.ArrayList;
import java.util.List;

/** "pepsi hoina, sprite": what one clause says it is not, for the next one that names goods. Lives for one sentence. */
final class Denial {

    private final Words words;
    private final List<String> denied = new ArrayList<>();

    Denial(Words words) {
        this.words = words;
    }

    /** Whether the clause does nothing but deny goods; keeps which. */
    boolean isBy(List<Part> clause) {
        List<Part> goods = clause.stream().filter(Part::isGoods).toList();
        boolean bare = !goods.isEmpty() && clause.stream().noneMatch(Part::isQuantity);
        boolean denies =
                bare && words.is(Mark.DENY, clause.get(clause.size() - 1).said());
        if (denies) {
            goods.forEach(part -> denied.add(part.word()));
        }
        return denies;
    }

    /** Lets an item with goods take the place of what was denied before it. */
    void pass(Item item) {
        if (item.hasGoods() && !denied.isEmpty()) {
            item.not.addAll(denied);
            item.fixes = true;
            denied.clear();
        }
    }

    /** Nothing came in its place. */
    void end(Draft draft) {
        if (!denied.isEmpty()) {
            draft.deny(denied);
        }
    }
}
