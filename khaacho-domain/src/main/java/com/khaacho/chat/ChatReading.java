package com.khaacho.chat;

import java.util.List;

/**
 * What words were understood as.
 *
 * @param draft what they ask for, and what is to be asked back
 * @param unknown parts that may name goods and fit none: told, and left out
 */
public record ChatReading(ChatDraft draft, List<String> unknown) {

    /** Words that ask for nothing. */
    public static final ChatReading NOTHING = new ChatReading(ChatDraft.EMPTY, List.of());

    public ChatReading {
        unknown = List.copyOf(unknown);
    }

    boolean isEmpty() {
        return draft.isEmpty() && unknown.isEmpty();
    }
}
