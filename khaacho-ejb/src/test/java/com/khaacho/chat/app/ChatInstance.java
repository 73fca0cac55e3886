package com.khaacho.chat.app;

import com.khaacho.chat.ChatSettings;
import com.khaacho.chat.jdbc.JdbcChats;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.app.Fired;
import com.khaacho.notification.app.NotificationsClaimed;
import com.khaacho.notification.app.Outgoing;
import com.khaacho.notification.jdbc.JdbcNotifications;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/** One process that answers conversations on PostgreSQL; it may die before it keeps an answer. */
final class ChatInstance {

    private static final ChatSettings SETTINGS =
            new ChatSettings(Set.of(ChannelKind.WHATSAPP), "token", "https://khaacho.example", null, null, 20, 10);

    private final TestPostgres postgres;
    private final ShopDesk desk;
    private final boolean dies;

    ChatInstance(TestPostgres postgres, ShopDesk desk, boolean dies) {
        this.postgres = postgres;
        this.desk = desk;
        this.dies = dies;
    }

    void sweep(Instant now) {
        new AnswerChats(
                        new JdbcChats(postgres.databases()),
                        desk,
                        SETTINGS,
                        Clock.fixed(now, ZoneOffset.UTC),
                        new Taking(),
                        new Keeping())
                .answerDue();
    }

    /** In a transaction, as the container has it. */
    private final class Taking extends TakeMessages {
        @Override
        public Taken take(String sender) {
            try (TestTransaction transaction = postgres.transaction()) {
                Taken taken = new TakeMessages(new JdbcChats(transaction.databases())).take(sender);
                transaction.commit();
                return taken;
            }
        }
    }

    /** The same. */
    private final class Keeping extends KeepAnswer {
        @Override
        public void keep(ChatAnswer answer) {
            if (dies) {
                throw new IllegalStateException("died before the answer was kept");
            }
            try (TestTransaction transaction = postgres.transaction()) {
                new KeepAnswer(
                                new JdbcChats(transaction.databases()),
                                new JdbcNotifications(transaction.databases()),
                                new Outgoing(),
                                new Fired<NotificationsClaimed>(claimed -> {}))
                        .keep(answer);
                transaction.commit();
            }
        }
    }
}
