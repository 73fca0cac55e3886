package com.khaacho.chat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts that are answered, in English or Nepali. */
final class ChatReplies {

    /** Of an order's lines. With all else at its longest a reply keeps below Twilio's 1,600 characters. */
    private static final int SHOWN = 10;

    /** Of a name of goods, in characters. */
    private static final int NAME = 50;

    /** Of what was not understood. */
    private static final int QUOTED = 3;

    private final ResourceBundle texts;

    ChatReplies(boolean nepali) {
        Locale language = nepali ? Locale.forLanguageTag("ne") : Locale.ROOT;
        texts = ResourceBundle.getBundle(
                "com.khaacho.chat.replies",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }

    /** What goods could not be found of, as a line of its own; nothing when there is nothing. */
    String unknown(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        String named = String.join("; ", words.subList(0, Math.min(QUOTED, words.size())));
        String more = words.size() > QUOTED ? "; +" + (words.size() - QUOTED) : "";
        return text("unknown", named + more) + "\n";
    }

    /** What was understood, then the first question or how to go on. */
    String draft(ChatDraft draft) {
        StringBuilder text = new StringBuilder();
        if (!draft.lines().isEmpty()) {
            text.append(text("order")).append('\n');
            int shown = Math.min(SHOWN, draft.lines().size());
            for (ChatLine line : draft.lines().subList(0, shown)) {
                text.append("- ")
                        .append(goods(line.quantity(), line.unit(), line.name()))
                        .append('\n');
            }
            if (draft.lines().size() > shown) {
                text.append("- +").append(draft.lines().size() - shown).append('\n');
            }
        }
        return draft.questions().isEmpty()
                ? text.append(text("confirm")).toString()
                : text.append(question(draft.questions().get(0))).toString();
    }

    private String question(ChatQuestion question) {
        StringBuilder text = new StringBuilder(text("which", question.words())).append('\n');
        List<ChatQuestion.Option> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            ChatQuestion.Option option = options.get(i);
            text.append(i + 1).append(") ").append(goods(question.quantity(), option.unit(), option.name()));
            text.append('\n');
        }
        return text.append(text(question.quantity() > 0 ? "pick" : "pickQuantity"))
                .toString();
    }

    /** The quantity with its unit first, where it is known. */
    private static String goods(int quantity, String unit, String name) {
        String shortened = name.substring(0, Math.min(NAME, name.length()));
        return quantity > 0 ? quantity + " " + unit + " " + shortened : shortened;
    }
}
