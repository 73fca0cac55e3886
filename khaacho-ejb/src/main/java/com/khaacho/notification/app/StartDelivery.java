package com.khaacho.notification.app;

import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Notification;
import com.khaacho.notification.Notifications;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Starts sending as soon as a claim has committed; gives back what was not begun when the application stops. */
@ApplicationScoped
public class StartDelivery {

    private static final Logger LOG = Logger.getLogger(StartDelivery.class.getName());

    private final Outgoing outgoing;
    private final DeliverNotifications delivery;
    private final Notifications notifications;

    @Inject
    public StartDelivery(Outgoing outgoing, DeliverNotifications delivery, Notifications notifications) {
        this.outgoing = outgoing;
        this.delivery = delivery;
        this.notifications = notifications;
    }

    /** For the container's proxy only. */
    protected StartDelivery() {
        this(null, null, null);
    }

    /** Outside a transaction the claim is committed already, and this runs at once. */
    void claimed(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationsClaimed claimed) {
        outgoing.add(claimed.notifications());
        for (ChannelKind kind : ChannelKind.values()) {
            if (!outgoing.isEmpty(kind) && outgoing.isIdle(kind)) {
                delivery.deliver(kind);
            }
        }
    }

    @PreDestroy
    void giveBack() {
        for (ChannelKind kind : ChannelKind.values()) {
            Outgoing.Taken unsent = outgoing.take(kind, Integer.MAX_VALUE);
            if (!unsent.isEmpty()) {
                giveBack(Stream.concat(unsent.fresh().stream(), unsent.stale().stream())
                        .toList());
            }
        }
    }

    private void giveBack(List<Notification> unsent) {
        try {
            notifications.release(unsent);
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "{0} claims become uncertain: the database is away", unsent.size());
        }
    }
}
