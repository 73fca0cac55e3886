package com.khaacho.notification.app;

import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Notification;
import com.khaacho.notification.NotificationStatus;
import com.khaacho.notification.Notifications;
import com.khaacho.notification.OrderNews;
import com.khaacho.notification.jdbc.JdbcNotifications;
import com.khaacho.notification.mail.SmtpSettings;
import com.khaacho.order.OrderPriority;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** One process that records and sends notifications on PostgreSQL, until it dies at a chosen moment. */
final class MortalInstance {

    /** When it dies. */
    enum Death {
        NEVER,
        BEFORE_COMMIT,
        BEFORE_SENDING,
        BEFORE_MARKING
    }

    private static final Logger LOG = Logger.getLogger(MortalInstance.class.getName());

    private final TestPostgres postgres;
    private final Death death;
    private final Outgoing outgoing = new Outgoing();
    private final Channels channels = new Channels(new SmtpSettings(null, 25, null, 100));
    private final Notifications notifications;
    private final DeliverNotifications delivery;
    private final StartDelivery start;

    /** @param sent hears of each notification that left */
    MortalInstance(TestPostgres postgres, Death death, Consumer<UUID> sent) {
        this.postgres = postgres;
        this.death = death;
        notifications = new Marking(new JdbcNotifications(postgres.databases()));
        delivery = new DeliverNotifications(outgoing, channels, notifications, new NotificationMetrics() {
            @Override
            public void delivered(ChannelKind kind, Collection<Delivery> deliveries) {
                deliveries.forEach(one -> sent.accept(one.notification().id()));
            }
        });
        start = new StartDelivery(outgoing, delivery, notifications);
    }

    /** The stage's work for a batch, then what follows its commit. */
    void tell(List<OrderId> orders) {
        Fired<NotificationsClaimed> claimed = new Fired<>(event -> {});
        try (TestTransaction transaction = postgres.transaction()) {
            new RecordNotifications(new JdbcNotifications(transaction.databases()), channels, outgoing, claimed)
                    .process(orders.stream()
                            .map(id -> new StageMessage(id, OrderPriority.NORMAL, "correlation-1"))
                            .toList());
            if (death == Death.BEFORE_COMMIT) {
                return;
            }
            transaction.commit();
        }
        claimed.events.forEach(this::begin);
    }

    void sweep() {
        orDie(() -> new SweepNotifications(notifications, delivery, outgoing, new Fired<>(this::begin)).sweep());
    }

    private void begin(NotificationsClaimed claimed) {
        if (death != Death.BEFORE_SENDING) {
            orDie(() -> start.claimed(claimed));
        }
    }

    /** Of a process that dies nothing goes on, and nobody hears of it. */
    private static void orDie(Runnable work) {
        try {
            work.run();
        } catch (Died dead) {
            LOG.fine(dead::getMessage);
        }
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;

        Died() {
            super("died with notifications that were sent and not marked");
        }
    }

    /** Where what was sent is told to the database, if the process still lives. */
    private final class Marking implements Notifications {

        private final Notifications stored;

        Marking(Notifications stored) {
            this.stored = stored;
        }

        @Override
        public void mark(Collection<Delivery> deliveries) {
            if (death == Death.BEFORE_MARKING) {
                throw new Died();
            }
            stored.mark(deliveries);
        }

        @Override
        public List<OrderNews> newsOf(Collection<OrderId> orders) {
            return stored.newsOf(orders);
        }

        @Override
        public Set<UUID> add(Collection<Notification> added, NotificationStatus status) {
            return stored.add(added, status);
        }

        @Override
        public List<Notification> claimDue(int limit) {
            return stored.claimDue(limit);
        }

        @Override
        public void release(Collection<Notification> claimed) {
            stored.release(claimed);
        }

        @Override
        public int markLostClaims() {
            return stored.markLostClaims();
        }
    }
}
