package com.khaacho.chat;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the talk with one number stands. Each answer is made of it and of messages alone, so that who died before it was
 * written down makes the same answer again.
 *
 * @param shownAt when the shop was last shown something else than before, or null: what was sent earlier cannot mean it
 * @param optedOut nothing is answered until START
 * @param nepali the language that was written last
 * @param strangerToldOn the latest day on which a number without a shop was told so, or null
 * @param lastOrder the id of the order placed last in this conversation, or null
 */
public record Conversation(
        ChatDraft draft,
        Instant shownAt,
        boolean optedOut,
        boolean nepali,
        LocalDate strangerToldOn,
        String lastOrder) {

    public static final Conversation NEW = new Conversation(ChatDraft.EMPTY, null, false, false, null, null);

    /** As an order's text has. */
    private static final int MAX_CHARACTERS = 10_000;

    private static final int DEVANAGARI_FROM = 0x0900;

    private static final int DEVANAGARI_TO = 0x097F;

    /**
     * A step of the conversation.
     *
     * @param reply null when nothing is answered
     */
    public record Turn(Conversation next, String reply) {}

    /**
     * Answers a message of a shop; several that belong together come as one, under the last one's id.
     *
     * @param now when the shop is answered
     */
    public Turn answer(ChatMessage message, Instant now, ChatDesk desk) {
        ChatIntent intent = ChatIntent.of(message.text());
        if (optedOut && intent.kind() != ChatIntent.Kind.START) {
            return new Turn(this, null);
        }
        boolean late = shownAt != null && message.sentAt().isBefore(shownAt);
        return switch (intent.kind()) {
            case OK -> late ? again() : placed(message.id(), now, desk);
            case CANCEL -> cancelled(late, now, desk);
            case STATUS -> status(desk);
            case STOP -> new Turn(out(), say("stopped"));
            case START ->
                new Turn(new Conversation(draft, shownAt, false, nepali, strangerToldOn, lastOrder), say("help"));
            case PICK -> late ? again() : picked(intent, now);
            case WORDS -> speaking(message.text()).understood(message.text(), now, desk);
        };
    }

    /** Answers a number that belongs to no shop, or to several: once a day. */
    public Turn turnAway(LocalDate today) {
        if (optedOut || today.equals(strangerToldOn)) {
            return new Turn(this, null);
        }
        return new Turn(new Conversation(draft, shownAt, optedOut, nepali, today, lastOrder), say("stranger"));
    }

    /** Whoever has opted out stays so, with or without a shop. */
    public Turn optOut() {
        return new Turn(out(), null);
    }

    /** What was meant is not there any more; what is there is shown, and nothing is done. */
    private Turn again() {
        return new Turn(this, draft.isEmpty() ? null : new ChatReplies(nepali).draft(draft));
    }

    private Turn placed(String messageId, Instant now, ChatDesk desk) {
        if (draft.isEmpty()) {
            return new Turn(this, say("help"));
        } else if (!draft.questions().isEmpty()) {
            return again();
        }
        return desk.place(messageId, draft.lines())
                .map(id -> new Turn(ordered(id, now), say("placed", id)))
                .orElseGet(() -> new Turn(this, say("gone")));
    }

    /** Of a CANCEL that was sent twice the second does not go on to the order before: the shop is asked. */
    private Turn cancelled(boolean late, Instant now, ChatDesk desk) {
        if (!draft.isEmpty()) {
            return new Turn(with(ChatDraft.EMPTY, now), say("dropped"));
        } else if (lastOrder == null) {
            return new Turn(this, late ? null : say("none"));
        } else if (late) {
            return new Turn(this, say("cancelAgain", lastOrder));
        }
        return new Turn(this, say(desk.cancel(lastOrder) ? "cancelled" : "tooLate", lastOrder));
    }

    private Turn status(ChatDesk desk) {
        String orders = String.join("\n", desk.newest());
        return new Turn(this, orders.isEmpty() ? say("none") : orders);
    }

    private Turn picked(ChatIntent intent, Instant now) {
        if (draft.questions().isEmpty()) {
            return draft.isEmpty() ? new Turn(this, say("help")) : again();
        }
        ChatQuestion asked = draft.questions().get(0);
        int quantity = intent.quantity() > 0 ? intent.quantity() : asked.quantity();
        if (intent.number() == 0) {
            return shown(draft.settled(), now);
        } else if (intent.number() > asked.options().size() || quantity == 0) {
            return again();
        }
        ChatQuestion.Option option = asked.options().get(intent.number() - 1);
        return shown(draft.settled().plus(new ChatLine(option.sku(), option.name(), option.unit(), quantity)), now);
    }

    private Turn understood(String text, Instant now, ChatDesk desk) {
        ChatReading read = text.length() > MAX_CHARACTERS ? null : desk.read(text);
        ChatDraft next = read == null ? draft : draft.plus(read.draft());
        if (read == null || next.isTooLong()) {
            return new Turn(this, say("tooLong"));
        } else if (read.isEmpty()) {
            return new Turn(this, say("help"));
        }
        String unknown = new ChatReplies(nepali).unknown(read.unknown());
        String rest = next.isEmpty() ? say("help") : new ChatReplies(nepali).draft(next);
        return new Turn(with(next, now), unknown + rest);
    }

    private Turn shown(ChatDraft next, Instant now) {
        return new Turn(with(next, now), next.isEmpty() ? say("dropped") : new ChatReplies(nepali).draft(next));
    }

    private Conversation out() {
        return new Conversation(ChatDraft.EMPTY, shownAt, true, nepali, strangerToldOn, lastOrder);
    }

    private Conversation ordered(String id, Instant now) {
        return new Conversation(ChatDraft.EMPTY, now, optedOut, nepali, strangerToldOn, id);
    }

    private Conversation with(ChatDraft next, Instant now) {
        Instant shown = next.equals(draft) ? shownAt : now;
        return new Conversation(next, shown, optedOut, nepali, strangerToldOn, lastOrder);
    }

    private Conversation speaking(String text) {
        boolean devanagari = text.codePoints().anyMatch(c -> c >= DEVANAGARI_FROM && c <= DEVANAGARI_TO);
        return new Conversation(draft, shownAt, optedOut, devanagari, strangerToldOn, lastOrder);
    }

    private String say(String key, Object... values) {
        return new ChatReplies(nepali).text(key, values);
    }
}
