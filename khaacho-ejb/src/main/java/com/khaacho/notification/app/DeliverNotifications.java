package com.khaacho.notification.app;

import com.khaacho.notification.Channel;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Delivery.Outcome;
import com.khaacho.notification.Notification;
import com.khaacho.notification.Notifications;
import com.khaacho.notification.app.Outgoing.Taken;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what this instance has claimed, outside any transaction, then marks each batch with one statement. The claim
 * was committed before, so whatever dies in between, nothing is sent twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliverNotifications {

    private static final Logger LOG = Logger.getLogger(DeliverNotifications.class.getName());

    /** Large enough that marking costs little; mail is marked sooner, for each takes its time. */
    private static final Map<ChannelKind, Integer> BATCH = Map.of(
            ChannelKind.EMAIL, 20,
            ChannelKind.WHATSAPP, 20,
            ChannelKind.WHATSAPP_META, 20,
            ChannelKind.SMS, 20,
            ChannelKind.LOG, 200);

    private static final int KEPT_BATCH = 200;

    private Outgoing outgoing;
    private Channels channels;
    private Notifications notifications;
    private NotificationMetrics metrics;

    @Inject
    public DeliverNotifications(
            Outgoing outgoing, Channels channels, Notifications notifications, NotificationMetrics metrics) {
        this.outgoing = outgoing;
        this.channels = channels;
        this.notifications = notifications;
        this.metrics = metrics;
    }

    /** For the container only. */
    public DeliverNotifications() {}

    /** Sends until nothing waits; returns at once when somebody else is at it. */
    @Asynchronous
    public void deliver(ChannelKind kind) {
        // Asked again after each turn: what came in between would otherwise wait for the next one.
        while (!outgoing.isEmpty(kind) && outgoing.takeTurn(kind)) {
            try {
                deliverAll(kind);
            } finally {
                outgoing.endTurn(kind);
            }
        }
    }

    private void deliverAll(ChannelKind kind) {
        Taken batch = outgoing.take(kind, BATCH.get(kind));
        while (!batch.isEmpty()) {
            if (!batch.stale().isEmpty()) {
                giveBack(batch.stale());
            }
            if (!batch.fresh().isEmpty()) {
                List<Delivery> deliveries = send(kind, batch.fresh());
                metrics.delivered(kind, deliveries);
                mark(deliveries);
            }
            batch = outgoing.take(kind, BATCH.get(kind));
        }
    }

    private void giveBack(List<Notification> stale) {
        try {
            notifications.release(stale);
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "{0} claims become uncertain: the database is away", stale.size());
        }
    }

    private List<Delivery> send(ChannelKind kind, List<Notification> batch) {
        Channel channel = channels.get(kind);
        if (channel == null) {
            return batch.stream()
                    .map(one -> new Delivery(one, Outcome.NOT_SENT, "the channel is off"))
                    .toList();
        }
        return channel.send(batch);
    }

    /** Tells the database what could not be told before. */
    public void markKept() {
        List<Delivery> kept = outgoing.takeUnmarked(KEPT_BATCH);
        while (!kept.isEmpty() && mark(kept)) {
            kept = outgoing.takeUnmarked(KEPT_BATCH);
        }
    }

    private boolean mark(List<Delivery> deliveries) {
        try {
            notifications.mark(deliveries);
            return true;
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "Notifications are sent but not marked, they are kept: {0}", e.getMessage());
            outgoing.keepUnmarked(deliveries);
            return false;
        }
    }
}
