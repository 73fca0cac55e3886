package com.khaacho.chat.jdbc;

import com.khaacho.chat.ChatIntent;
import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.Chats;
import com.khaacho.chat.Conversation;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.notification.ChannelKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Messages and conversations in PostgreSQL. */
@ApplicationScoped
public class JdbcChats implements Chats {

    /** After a command: what was sent before it may still be on its way. */
    private static final int COMMAND_SECONDS = 2;

    private static final String ADD =
            """
            INSERT INTO chat_message (id, via, sender, body, sent_at, due_at)
            SELECT id, via, sender, body, sent_at, due_at FROM
                unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                AS m (id, via, sender, body, sent_at, due_at)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String DUE =
            """
            SELECT sender FROM (
                SELECT sender, count(*) AS messages, (array_agg(due_at ORDER BY sent_at DESC, id DESC))[1] AS due_at
                FROM chat_message WHERE answered_at IS NULL GROUP BY sender) w
            WHERE due_at <= ? OR messages >= ? ORDER BY due_at LIMIT ?
            """;

    /** A number has one row at most, and none at first: so no row can be locked. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('khaacho.chat/' || ?, 0))";

    private static final String TAKE =
            """
            UPDATE chat_message SET taken = true WHERE sender = ? AND answered_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM chat_message o WHERE o.sender = ? AND o.answered_at IS NULL AND o.taken)
            """;

    private static final String TAKEN =
            """
            SELECT id, via, sender, body, sent_at FROM chat_message
            WHERE sender = ? AND answered_at IS NULL AND taken ORDER BY sent_at, id
            """;

    private static final String CONVERSATION =
            """
            SELECT draft, shown_at, opted_out, nepali, stranger_told_on, last_order, version
            FROM chat_conversation WHERE sender = ?
            """;

    /** Two shops with one number are nobody: whose order it were could not be told. */
    private static final String SHOP =
            """
            SELECT u.username, p.id FROM party p JOIN app_user u ON u.party_id = p.id
            WHERE p.phone = ? AND p.kind = 'RETAILER' AND p.active AND u.active AND 'RETAILER' = ANY (u.roles)
                AND NOT EXISTS (SELECT 1 FROM party o WHERE o.phone = p.phone AND o.kind = 'RETAILER' AND o.id <> p.id)
            ORDER BY u.created_at, u.id LIMIT 1
            """;

    private static final String SAVE =
            """
            INSERT INTO chat_conversation AS c
                (sender, draft, shown_at, opted_out, nepali, stranger_told_on, last_order, version)
            VALUES (?, ?::jsonb, ?::timestamptz, ?, ?, ?::date, ?::uuid, 1)
            ON CONFLICT (sender) DO UPDATE SET draft = excluded.draft, shown_at = excluded.shown_at,
                opted_out = excluded.opted_out, nepali = excluded.nepali, stranger_told_on = excluded.stranger_told_on,
                last_order = excluded.last_order, version = c.version + 1, changed_at = now()
            WHERE c.version = ?
            """;

    private static final String ANSWERED = "UPDATE chat_message SET answered_at = now() WHERE id = ANY (?::text[])";

    private static final String POSTPONE =
            "UPDATE chat_message SET due_at = ? WHERE sender = ? AND answered_at IS NULL";

    private final Databases databases;

    @Inject
    public JdbcChats(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcChats() {
        this(null);
    }

    @Override
    public void add(Collection<ChatMessage> messages, Instant now, int quietSeconds) {
        Columns<ChatMessage> c = Columns.of(
                messages.stream().sorted(Comparator.comparing(ChatMessage::id)).toList());
        databases
                .write()
                .update(
                        ADD,
                        c.texts(ChatMessage::id),
                        c.texts(message -> message.via().name()),
                        c.texts(ChatMessage::sender),
                        c.texts(ChatMessage::text),
                        c.instants(ChatMessage::sentAt),
                        c.instants(message -> now.plusSeconds(seconds(message, quietSeconds))));
    }

    private static int seconds(ChatMessage message, int quietSeconds) {
        boolean words = ChatIntent.of(message.text()).kind() == ChatIntent.Kind.WORDS;
        return words ? quietSeconds : Math.min(COMMAND_SECONDS, quietSeconds);
    }

    @Override
    public List<String> due(Instant now, int maxMessages, int limit) {
        return databases.write().query(DUE, row -> row.getString(1), now, maxMessages, limit);
    }

    @Override
    public List<ChatMessage> take(String sender) {
        hold(sender);
        databases.write().update(TAKE, sender, sender);
        return databases.write().query(TAKEN, JdbcChats::message, sender);
    }

    private void hold(String sender) {
        databases.write().query(HOLD, row -> sender, sender);
    }

    @Override
    public Stored conversation(String sender) {
        return databases.write().query(CONVERSATION, JdbcChats::stored, sender).stream()
                .findFirst()
                .orElse(new Stored(Conversation.NEW, 0));
    }

    @Override
    public Optional<Caller> shop(String sender) {
        return databases.write().query(SHOP, JdbcChats::caller, sender).stream().findFirst();
    }

    @Override
    public boolean save(String sender, Conversation next, int readVersion) {
        hold(sender);
        String told =
                next.strangerToldOn() == null ? null : next.strangerToldOn().toString();
        return databases
                        .write()
                        .update(
                                SAVE,
                                sender,
                                DraftJson.write(next.draft()),
                                next.shownAt(),
                                next.optedOut(),
                                next.nepali(),
                                told,
                                next.lastOrder(),
                                readVersion)
                == 1;
    }

    @Override
    public void answered(Collection<ChatMessage> messages) {
        databases.write().update(ANSWERED, (Object) Columns.of(messages).texts(ChatMessage::id));
    }

    @Override
    public void postpone(String sender, Instant until) {
        databases.write().update(POSTPONE, until, sender);
    }

    private static ChatMessage message(ResultSet row) throws SQLException {
        return new ChatMessage(
                row.getString("id"),
                ChannelKind.valueOf(row.getString("via")),
                row.getString("sender"),
                row.getString("body"),
                row.getTimestamp("sent_at").toInstant());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Timestamp shownAt = row.getTimestamp("shown_at");
        return new Stored(
                new Conversation(
                        DraftJson.read(row.getString("draft")),
                        shownAt == null ? null : shownAt.toInstant(),
                        row.getBoolean("opted_out"),
                        row.getBoolean("nepali"),
                        row.getObject("stranger_told_on", LocalDate.class),
                        row.getString("last_order")),
                row.getInt("version"));
    }

    private static Caller caller(ResultSet row) throws SQLException {
        return new Caller(row.getString(1), row.getObject(2, UUID.class), Set.of(Role.RETAILER));
    }
}
