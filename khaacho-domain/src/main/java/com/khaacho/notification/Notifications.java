package com.khaacho.notification;

import com.khaacho.shared.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The outbox of notifications, and the facts they are made from. */
public interface Notifications {

    /** The news of these orders as they stand now; orders that do not exist are missing. */
    List<OrderNews> newsOf(Collection<OrderId> orders);

    /**
     * Records those that are not recorded yet, in this state, and returns their ids.
     *
     * @param status SENDING when the caller sends them itself after its commit, otherwise PENDING
     */
    Set<UUID> add(Collection<Notification> notifications, NotificationStatus status);

    /** Claims what waits and is due, oldest first; two instances never claim the same. */
    List<Notification> claimDue(int limit);

    /** Records what became of claimed ones. What was not sent waits longer before each new try and then fails. */
    void mark(Collection<Delivery> deliveries);

    /** Gives claimed ones that nobody began to send back to whoever comes next. */
    void release(Collection<Notification> claimed);

    /** Gives up those that were claimed long ago by an instance that died, and returns how many. */
    int markLostClaims();
}
