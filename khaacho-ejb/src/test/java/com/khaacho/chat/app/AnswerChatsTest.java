package com.khaacho.chat.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.jdbc.JdbcChats;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.notification.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerChatsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final String SITA = "+9779841000001";
    private static final String RAM = "+9779841000002";
    private static final Instant NOON = Instant.parse("2026-11-23T06:15:00Z");

    private final Sql sql = POSTGRES.asOwner();
    private final JdbcChats chats = new JdbcChats(POSTGRES.databases());
    private final ChatDeskFake desk = new ChatDeskFake();

    @BeforeEach
    void empty() {
        sql.update("TRUNCATE chat_message, chat_conversation, notification, app_user, party CASCADE");
        desk.orders.clear();
        shop(SITA, "sita");
    }

    @Test
    void a_conversation_goes_on_after_a_restart_and_repeats_and_order_of_arrival_change_nothing() {
        say(SITA, "b", "salt", 1);
        say(SITA, "a", "rice", 0);
        say(SITA, "b", "salt", 1);
        alive().sweep(after(30));
        assertEquals(1, replies().size());
        say(SITA, "ok", "OK", 40);
        say(SITA, "a", "rice", 0);
        alive().sweep(after(60));
        say(SITA, "ok", "OK", 40);
        alive().sweep(after(90));
        assertEquals(List.of(List.of("rice", "salt")), List.copyOf(desk.ordered()));
        assertTrue(replies().get(1).contains("is placed"), replies()::toString);
        assertEquals(2, replies().size());
    }

    /** The earlier words would have made the OK stale, and the shop would have been asked for a second one. */
    @Test
    void who_dies_between_placing_and_keeping_leaves_one_order_whatever_comes_meanwhile() {
        say(SITA, "a", "rice", 0);
        alive().sweep(after(30));
        say(SITA, "ok", "OK", 40);
        dying().sweep(after(45));
        assertEquals(1, desk.placings.get());
        say(SITA, "late", "salt", 39);
        alive().sweep(after(90));
        assertEquals(2, desk.placings.get());
        assertEquals(List.of(List.of("rice")), List.copyOf(desk.ordered()));
        alive().sweep(after(120));
        assertTrue(replies().stream().anyMatch(one -> one.contains("1 bag salt")), replies()::toString);
        say(SITA, "ok-2", "OK", 130);
        alive().sweep(after(140));
        assertEquals(
                List.of("salt"),
                desk.orders.get("ok-2").stream().map(line -> line.sku()).toList());
    }

    @Test
    void two_at_once_place_one_order_and_answer_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            int begin = round * 1_000;
            say(SITA, "words-" + round, "rice", begin);
            together(begin + 30);
            say(SITA, "ok-" + round, "OK", begin + 40);
            together(begin + 60);
            assertEquals(round + 1, desk.orders.size());
            assertEquals(2 * (round + 1), replies().size());
        }
    }

    @Test
    void a_number_without_a_shop_gets_one_reply_a_day_and_no_order() {
        say(RAM, "a", "rice", 0);
        alive().sweep(after(30));
        say(RAM, "ok", "OK", 40);
        alive().sweep(after(60));
        assertEquals(1, replies().size());
        assertEquals(0, desk.orders.size());
        say(RAM, "b", "rice", 86_400);
        alive().sweep(after(86_430));
        assertEquals(2, replies().size());
    }

    @Test
    void a_number_that_cannot_be_answered_keeps_nobody_waiting_and_is_tried_again() {
        shop(RAM, "ram");
        say(SITA, "a", "boom", 0);
        say(RAM, "b", "rice", 1);
        alive().sweep(after(30));
        assertEquals(1, replies().size());
        assertEquals(List.of(), chats.due(after(30), 10, 10));
        assertEquals(List.of(SITA), chats.due(after(36), 10, 10));
    }

    private ChatInstance alive() {
        return new ChatInstance(POSTGRES, desk, false);
    }

    private ChatInstance dying() {
        return new ChatInstance(POSTGRES, desk, true);
    }

    private void together(int second) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> sweeps = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> instances.submit(() -> {
                        ready.await();
                        alive().sweep(after(second));
                        return null;
                    }))
                    .toList();
            ready.countDown();
            for (Future<?> sweep : sweeps) {
                sweep.get();
            }
        } finally {
            instances.shutdown();
        }
    }

    private void say(String sender, String id, String text, int second) {
        Instant sentAt = after(second);
        chats.add(List.of(new ChatMessage(id, ChannelKind.WHATSAPP, sender, text, sentAt)), sentAt, 20);
    }

    private static Instant after(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private List<String> replies() {
        return sql.query("SELECT body FROM notification ORDER BY id", row -> row.getString(1));
    }

    private void shop(String phone, String user) {
        UUID id = UUID.randomUUID();
        sql.update("INSERT INTO party (id, kind, name, phone) VALUES (?, 'RETAILER', ?, ?)", id, user, phone);
        sql.update(
                """
                INSERT INTO app_user (id, party_id, username, password_hash, roles)
                VALUES (?, ?, ?, 'x', ARRAY['RETAILER'])
                """,
                UUID.randomUUID(),
                id,
                user);
    }
}
