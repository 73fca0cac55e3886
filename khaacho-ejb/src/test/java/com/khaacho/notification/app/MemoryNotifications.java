package com.khaacho.notification.app;

import com.khaacho.notification.Delivery;
import com.khaacho.notification.Notification;
import com.khaacho.notification.NotificationStatus;
import com.khaacho.notification.Notifications;
import com.khaacho.notification.OrderNews;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An outbox in memory; it can go away. */
final class MemoryNotifications implements Notifications {

    final Map<OrderId, OrderNews> news = new LinkedHashMap<>();
    final Map<UUID, String> states = new LinkedHashMap<>();
    final List<Notification> due = new ArrayList<>();
    boolean away;

    @Override
    public List<OrderNews> newsOf(Collection<OrderId> orders) {
        return news.values().stream()
                .filter(one -> orders.contains(one.orderId()))
                .toList();
    }

    @Override
    public Set<UUID> add(Collection<Notification> notifications, NotificationStatus status) {
        Set<UUID> added = new HashSet<>();
        for (Notification one : notifications) {
            if (states.putIfAbsent(one.id(), status.name()) == null) {
                added.add(one.id());
            }
        }
        return added;
    }

    @Override
    public List<Notification> claimDue(int limit) {
        List<Notification> claimed = List.copyOf(due.subList(0, Math.min(limit, due.size())));
        due.removeAll(claimed);
        return claimed;
    }

    @Override
    public void mark(Collection<Delivery> deliveries) {
        if (away) {
            throw new StoreUnavailableException("away", null);
        }
        deliveries.forEach(
                one -> states.put(one.notification().id(), one.outcome().name()));
    }

    @Override
    public void release(Collection<Notification> claimed) {
        claimed.forEach(one -> states.put(one.id(), "PENDING"));
    }

    @Override
    public int markLostClaims() {
        return 0;
    }
}
