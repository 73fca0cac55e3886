package com.khaacho.chat.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.chat.ChatDraft;
import com.khaacho.chat.ChatLine;
import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.ChatQuestion;
import com.khaacho.chat.Chats.Stored;
import com.khaacho.chat.Conversation;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.identity.Caller;
import com.khaacho.notification.ChannelKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcChatsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final String SITA = "+9779841000001";
    private static final String RAM = "+9779841000002";
    private static final Instant NOON = Instant.parse("2026-11-23T06:15:00Z");

    private final Sql sql = POSTGRES.asOwner();
    private final JdbcChats chats = new JdbcChats(POSTGRES.databases());

    @BeforeEach
    void empty() {
        sql.update("TRUNCATE chat_message, chat_conversation, app_user, party CASCADE");
    }

    @Test
    void a_message_that_comes_twice_is_kept_once_and_messages_are_read_in_the_order_they_were_sent() {
        ChatMessage second = message("a", SITA, "ani 2 peti wai wai", 5);
        ChatMessage first = message("b", SITA, "5 bora chini", 0);
        chats.add(List.of(second), NOON, 20);
        chats.add(List.of(first, second), NOON, 20);
        assertEquals(List.of(first, second), chats.take(SITA));
    }

    @Test
    void a_number_is_due_after_its_silence_or_when_it_has_written_much() {
        chats.add(List.of(message("a", SITA, "5 bora chini", 0)), NOON, 20);
        chats.add(List.of(message("b", SITA, "2 peti wai wai", 5)), NOON.plusSeconds(5), 20);
        assertEquals(List.of(), chats.due(NOON.plusSeconds(24), 3, 10));
        assertEquals(List.of(SITA), chats.due(NOON.plusSeconds(25), 3, 10));
        assertEquals(List.of(SITA), chats.due(NOON, 2, 10));
    }

    @Test
    void a_command_does_not_wait_for_the_words_before_it() {
        chats.add(List.of(message("a", SITA, "5 bora chini", 0), message("b", SITA, "STATUS", 1)), NOON, 20);
        assertEquals(List.of(SITA), chats.due(NOON.plusSeconds(3), 9, 10));
    }

    @Test
    void what_was_taken_is_taken_again_alone_until_it_is_answered() {
        ChatMessage ok = message("b", SITA, "OK", 5);
        ChatMessage late = message("a", SITA, "chini", 0);
        chats.add(List.of(ok), NOON, 20);
        assertEquals(List.of(ok), chats.take(SITA));
        chats.add(List.of(late), NOON, 20);
        assertEquals(List.of(ok), chats.take(SITA));
        chats.answered(List.of(ok));
        assertEquals(List.of(late), chats.take(SITA));
    }

    @Test
    void what_is_answered_waits_no_more_and_what_is_postponed_waits_longer() {
        ChatMessage sita = message("a", SITA, "chini", 0);
        chats.add(List.of(sita, message("b", RAM, "chini", 0)), NOON, 20);
        chats.answered(List.of(sita));
        chats.postpone(RAM, NOON.plusSeconds(60));
        assertEquals(List.of(), chats.take(SITA));
        assertEquals(List.of(), chats.due(NOON.plusSeconds(59), 9, 10));
        assertEquals(List.of(RAM), chats.due(NOON.plusSeconds(60), 9, 10));
    }

    @Test
    void of_two_answers_to_one_conversation_the_first_is_kept() {
        ChatDraft draft = new ChatDraft(
                List.of(new ChatLine("CHINI-50KG", "Chini", "bag", 5)),
                List.of(new ChatQuestion("coke", 0, List.of(new ChatQuestion.Option("COKE", "Coke", "case")))));
        Conversation next = new Conversation(
                draft,
                NOON,
                false,
                true,
                LocalDate.of(2026, 11, 23),
                UUID.randomUUID().toString());
        assertEquals(new Stored(Conversation.NEW, 0), chats.conversation(SITA));
        assertTrue(chats.save(SITA, next, 0));
        assertFalse(chats.save(SITA, Conversation.NEW, 0));
        assertEquals(new Stored(next, 1), chats.conversation(SITA));
        assertTrue(chats.save(SITA, Conversation.NEW, 1));
        assertEquals(new Stored(Conversation.NEW, 2), chats.conversation(SITA));
    }

    @Test
    void a_number_is_the_shop_that_alone_has_it() {
        UUID sita = party("RETAILER", SITA, "sita");
        party("VENDOR", RAM, "ram");
        assertEquals(Optional.of(sita), chats.shop(SITA).map(Caller::partyId));
        assertEquals(Optional.of("sita"), chats.shop(SITA).map(Caller::username));
        assertEquals(Optional.empty(), chats.shop(RAM));
        party("RETAILER", SITA, "gita");
        assertEquals(Optional.empty(), chats.shop(SITA));
    }

    private UUID party(String kind, String phone, String user) {
        UUID id = UUID.randomUUID();
        sql.update("INSERT INTO party (id, kind, name, phone) VALUES (?, ?, ?, ?)", id, kind, user, phone);
        sql.update(
                """
                INSERT INTO app_user (id, party_id, username, password_hash, roles)
                VALUES (?, ?, ?, 'x', ARRAY['RETAILER'])
                """,
                UUID.randomUUID(),
                id,
                user);
        return id;
    }

    private static ChatMessage message(String id, String sender, String text, int second) {
        return new ChatMessage(id, ChannelKind.WHATSAPP, sender, text, NOON.plusSeconds(second));
    }
}
