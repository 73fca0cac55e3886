package com.khaacho.notification.app;

import com.khaacho.notification.Announcements;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Notification;
import com.khaacho.notification.NotificationStatus;
import com.khaacho.notification.Notifications;
import com.khaacho.notification.OrderNews;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.app.StageUseCase;
import com.khaacho.shared.OrderId;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The notification stage: writes who is to be told what about each order, once, however often the message comes. The
 * rows are born claimed by this instance, which sends them when the transaction has committed; when it has too much to
 * send already, they wait for whoever sweeps next.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordNotifications implements StageUseCase<StageMessage> {

    private Notifications notifications;
    private Announcements announcements;
    private Outgoing outgoing;
    private Event<NotificationsClaimed> claimed;

    @Inject
    public RecordNotifications(
            Notifications notifications, Channels channels, Outgoing outgoing, Event<NotificationsClaimed> claimed) {
        this.notifications = notifications;
        this.announcements = new Announcements(channels.has(ChannelKind.EMAIL));
        this.outgoing = outgoing;
        this.claimed = claimed;
    }

    /** For the container only. */
    public RecordNotifications() {}

    @Override
    public Dispatch process(List<StageMessage> batch) {
        Set<OrderId> orders = new LinkedHashSet<>();
        batch.forEach(message -> orders.add(message.orderId()));
        Map<ChannelKind, List<Notification>> byChannel = new EnumMap<>(ChannelKind.class);
        for (OrderNews news : notifications.newsOf(orders)) {
            for (Notification notification : announcements.of(news)) {
                byChannel
                        .computeIfAbsent(notification.channel(), kind -> new ArrayList<>())
                        .add(notification);
            }
        }
        byChannel.forEach(this::record);
        return new Dispatch();
    }

    private void record(ChannelKind channel, List<Notification> news) {
        if (!outgoing.hasRoom(channel)) {
            notifications.add(news, NotificationStatus.PENDING);
            return;
        }
        Set<UUID> added = notifications.add(news, NotificationStatus.SENDING);
        List<Notification> toSend =
                news.stream().filter(one -> added.contains(one.id())).toList();
        if (!toSend.isEmpty()) {
            claimed.fire(new NotificationsClaimed(toSend));
        }
    }
}
