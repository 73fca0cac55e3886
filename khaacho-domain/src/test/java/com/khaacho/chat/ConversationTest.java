package com.khaacho.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.chat.ChatQuestion.Option;
import com.khaacho.chat.Conversation.Turn;
import com.khaacho.notification.ChannelKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final ChatLine RICE = new ChatLine("CHAMAL", "Jeera Masino", "bag", 2);
    private static final ChatQuestion COKE = new ChatQuestion(
            "coke 3", 3, List.of(new Option("COKE-1", "Coke 1 L", "case"), new Option("COKE-2", "Coke 2 L", "case")));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Shop shop = new Shop();
    private Conversation now = Conversation.NEW;
    private int messages;
    private Instant clock = Instant.parse("2026-11-23T06:15:00Z");

    @Test
    void what_is_clear_is_shown_and_ok_places_it_under_the_messages_id() {
        shop.reads = new ChatDraft(List.of(RICE), List.of());
        assertTrue(say("2 bora jeera").contains("2 bag Jeera Masino"));
        assertEquals(List.of(), shop.placed);
        assertTrue(say(" ok. ").contains("order-m2"));
        assertEquals(List.of("m2 [" + RICE + "]"), shop.placed);
        say("OK");
        assertEquals(1, shop.placed.size());
    }

    @Test
    void what_is_unclear_is_asked_first_and_the_number_picks() {
        shop.reads = new ChatDraft(List.of(RICE), List.of(COKE));
        assertTrue(say("2 bora jeera, coke 3").contains("2) 3 case Coke 2 L"));
        assertTrue(say("OK").contains("1) 3 case Coke 1 L"));
        assertTrue(say("9").contains("1) 3 case Coke 1 L"));
        assertTrue(say("२").contains("3 case Coke 2 L"));
        say("OK");
        assertEquals(List.of("m5 [" + RICE + ", " + new ChatLine("COKE-2", "Coke 2 L", "case", 3) + "]"), shop.placed);
    }

    @Test
    void a_quantity_that_was_not_said_is_never_guessed() {
        shop.reads = new ChatDraft(List.of(), List.of(new ChatQuestion("coke", 0, COKE.options())));
        say("coke");
        assertTrue(say("1").contains("1 x 5"));
        assertTrue(say("1 x 7").contains("7 case Coke 1 L"));
    }

    @Test
    void zero_leaves_the_question_out() {
        shop.reads = new ChatDraft(List.of(RICE), List.of(COKE));
        say("2 bora jeera, coke 3");
        assertTrue(say("0").contains("OK"));
        assertEquals(new ChatDraft(List.of(RICE), List.of()), now.draft());
    }

    @Test
    void what_nobody_knows_is_told_and_left_out() {
        shop.reads = new ChatDraft(List.of(RICE), List.of());
        shop.unknown = List.of("3 zzyzx", "qwop");
        String told = say("2 bora jeera, 3 zzyzx, qwop");
        assertTrue(told.contains("Not understood, and not in the order: 3 zzyzx; qwop"), told);
        assertTrue(told.contains("2 bag Jeera Masino"), told);
        shop.reads = ChatDraft.EMPTY;
        assertTrue(say("3 zzyzx").contains("Not understood"));
        say("OK");
        assertEquals(List.of("m3 [" + RICE + "]"), shop.placed);
    }

    @Test
    void ok_places_nothing_that_was_not_shown_before_it_was_written() {
        shop.reads = new ChatDraft(List.of(RICE), List.of());
        Instant before = clock;
        say("2 bora jeera");
        assertTrue(say("OK", before).contains("2 bag Jeera Masino"));
        assertEquals(List.of(), shop.placed);
        say("OK");
        assertEquals(1, shop.placed.size());
    }

    @Test
    void a_number_picks_only_of_a_question_that_was_shown_before_it_was_written() {
        shop.reads = new ChatDraft(List.of(), List.of(COKE, COKE));
        say("coke 3, coke 3");
        Instant before = clock;
        say("1");
        assertTrue(say("1", before).contains("1) 3 case Coke 1 L"));
        assertEquals(1, now.draft().questions().size());
    }

    @Test
    void cancel_said_twice_leaves_the_order_before() {
        shop.reads = new ChatDraft(List.of(RICE), List.of());
        say("2 bora jeera");
        say("OK");
        say("2 bora jeera");
        Instant before = clock;
        say("CANCEL");
        assertTrue(say("CANCEL", before).contains("CANCEL once more cancels order order-m2"));
        assertEquals(List.of(), shop.cancelled);
        assertTrue(say("CANCEL").contains("order-m2 is cancelled"));
    }

    @Test
    void a_reply_is_never_longer_than_twilio_takes() {
        String longest = "x".repeat(300);
        List<ChatLine> lines = IntStream.range(0, 500)
                .mapToObj(i -> new ChatLine("SKU-" + i, longest, "carton", 1_000_000))
                .toList();
        Option option = new Option("COKE", longest, "carton");
        ChatQuestion question = new ChatQuestion("y".repeat(100), 999_999, List.of(option, option, option));
        shop.reads = new ChatDraft(lines, List.of(question));
        shop.unknown = Collections.nCopies(40, "z".repeat(100));
        for (String text : List.of("much", "धेरै")) {
            now = Conversation.NEW;
            String told = say(text);
            assertTrue(told.length() <= 1_600, told);
            assertTrue(told.contains("+490"), told);
        }
    }

    @Test
    void cancel_drops_what_was_not_placed_and_then_the_order_that_was() {
        assertTrue(say("CANCEL").contains("no order"));
        shop.reads = new ChatDraft(List.of(RICE), List.of());
        say("2 bora jeera");
        say("cancel");
        assertEquals(ChatDraft.EMPTY, now.draft());
        say("2 bora jeera");
        say("OK");
        say("CANCEL");
        assertEquals(List.of("order-m5"), shop.cancelled);
    }

    @Test
    void more_of_the_same_is_summed() {
        shop.reads = new ChatDraft(List.of(RICE), List.of());
        say("2 bora jeera");
        assertTrue(say("ajhai 2 bora jeera").contains("4 bag Jeera Masino"));
    }

    @Test
    void status_tells_the_newest_orders() {
        assertEquals("7 ROUTED", say("status"));
    }

    @Test
    void who_said_stop_hears_nothing_until_start() {
        assertTrue(say("STOP").contains("START"));
        assertNull(say("2 bora jeera"));
        assertNull(say("OK"));
        assertTrue(say("START").contains("OK"));
    }

    @Test
    void a_stranger_is_told_once_a_day() {
        Turn first = Conversation.NEW.turnAway(TODAY);
        assertTrue(first.reply().contains("no shop"));
        assertNull(first.next().turnAway(TODAY).reply());
        assertTrue(first.next().turnAway(TODAY.plusDays(1)).reply().contains("no shop"));
        assertNull(first.next().optOut().next().turnAway(TODAY.plusDays(1)).reply());
    }

    @Test
    void devanagari_is_answered_in_nepali() {
        assertTrue(say("नमस्ते").contains("लेख्नुहोस्"));
    }

    @Test
    void hostile_texts_change_nothing() {
        for (String text : List.of("", " ", "x".repeat(10_001), "😀".repeat(5_000), "\u202Eko\u202C", "999999999999")) {
            say(text);
            assertEquals(ChatDraft.EMPTY, now.draft());
        }
        assertEquals(List.of(), shop.placed);
    }

    @Test
    void goods_that_are_gone_keep_the_draft() {
        shop.reads = new ChatDraft(List.of(RICE), List.of());
        say("2 bora jeera");
        shop.sold = false;
        assertTrue(say("OK").contains("not sold"));
        assertEquals(List.of(RICE), now.draft().lines());
    }

    private String say(String text) {
        clock = clock.plusSeconds(60);
        return say(text, clock);
    }

    /** Sent earlier than it is answered. */
    private String say(String text, Instant sentAt) {
        messages++;
        Turn turn = now.answer(message("m" + messages, text, sentAt), clock, shop);
        now = turn.next();
        return turn.reply();
    }

    private static ChatMessage message(String id, String text, Instant sentAt) {
        return new ChatMessage(id, ChannelKind.WHATSAPP, "+9779841000001", text, sentAt);
    }

    /** Reads what it is told to, and remembers what was asked of it. */
    private static final class Shop implements ChatDesk {
        private final List<String> placed = new ArrayList<>();
        private final List<String> cancelled = new ArrayList<>();
        private ChatDraft reads = ChatDraft.EMPTY;
        private List<String> unknown = List.of();
        private boolean sold = true;

        @Override
        public ChatReading read(String words) {
            return new ChatReading(reads, unknown);
        }

        @Override
        public Optional<String> place(String messageId, List<ChatLine> lines) {
            if (!sold) {
                return Optional.empty();
            }
            placed.add(messageId + " " + lines);
            return Optional.of("order-" + messageId);
        }

        @Override
        public boolean cancel(String orderId) {
            return cancelled.add(orderId);
        }

        @Override
        public List<String> newest() {
            return List.of("7 ROUTED");
        }
    }
}
