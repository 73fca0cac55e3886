package com.khaacho.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * What a shop has asked for and not placed yet.
 *
 * @param lines one a product
 * @param questions what is still unclear, the first is asked
 */
public record ChatDraft(List<ChatLine> lines, List<ChatQuestion> questions) {

    public static final ChatDraft EMPTY = new ChatDraft(List.of(), List.of());

    /** As an order has. */
    private static final int MAX_LINES = 500;

    private static final int MAX_QUESTIONS = 100;

    public ChatDraft {
        lines = List.copyOf(lines);
        questions = List.copyOf(questions);
    }

    public boolean isEmpty() {
        return lines.isEmpty() && questions.isEmpty();
    }

    /** Whether it is more than an order may have, or than anybody answers. */
    boolean isTooLong() {
        return lines.size() > MAX_LINES || questions.size() > MAX_QUESTIONS;
    }

    /** With more of the same or other goods. */
    ChatDraft plus(ChatDraft more) {
        ChatDraft sum = this;
        for (ChatLine line : more.lines) {
            sum = sum.plus(line);
        }
        List<ChatQuestion> all = new ArrayList<>(sum.questions);
        all.addAll(more.questions);
        return new ChatDraft(sum.lines, all);
    }

    /** Without its first question. */
    ChatDraft settled() {
        return new ChatDraft(lines, questions.subList(1, questions.size()));
    }

    ChatDraft plus(ChatLine added) {
        List<ChatLine> sum = new ArrayList<>(lines);
        for (int i = 0; i < sum.size(); i++) {
            if (sum.get(i).sku().equals(added.sku())) {
                sum.set(i, sum.get(i).plus(added.quantity()));
                return new ChatDraft(sum, questions);
            }
        }
        sum.add(added);
        return new ChatDraft(sum, questions);
    }
}
