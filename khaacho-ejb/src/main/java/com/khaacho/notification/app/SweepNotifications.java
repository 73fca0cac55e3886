package com.khaacho.notification.app;

import com.khaacho.notification.Notification;
import com.khaacho.notification.Notifications;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every ten seconds on each instance: sends what waits and is due, and gives up claims of instances that died. Each
 * statement stands alone, so a claim is committed before its notification is sent.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepNotifications {

    private static final Logger LOG = Logger.getLogger(SweepNotifications.class.getName());

    /** One claim holds its row locks for some milliseconds. */
    private static final int CLAIM = 200;

    /** A backlog is worked off at up to 1,000 a sweep, and other instances get their share. */
    private static final int ROUNDS = 5;

    private Notifications notifications;
    private DeliverNotifications delivery;
    private Outgoing outgoing;
    private Event<NotificationsClaimed> claimed;

    @Inject
    public SweepNotifications(
            Notifications notifications,
            DeliverNotifications delivery,
            Outgoing outgoing,
            Event<NotificationsClaimed> claimed) {
        this.notifications = notifications;
        this.delivery = delivery;
        this.outgoing = outgoing;
        this.claimed = claimed;
    }

    /** For the container only. */
    public SweepNotifications() {}

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "notifications")
    void sweep() {
        try {
            delivery.markKept();
            int lost = notifications.markLostClaims();
            if (lost > 0) {
                LOG.log(Level.WARNING, "{0} notifications are uncertain: their sender stopped while sending", lost);
            }
            claimRounds();
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "Notifications wait, the database is away: {0}", e.getMessage());
        }
    }

    private void claimRounds() {
        for (int round = 0; round < ROUNDS && outgoing.hasRoomEverywhere(); round++) {
            List<Notification> due = notifications.claimDue(CLAIM);
            if (due.isEmpty()) {
                return;
            }
            claimed.fire(new NotificationsClaimed(due));
        }
    }
}
