package com.khaacho.chat.app;

import com.khaacho.chat.Chats;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Notification;
import com.khaacho.notification.NotificationStatus;
import com.khaacho.notification.Notifications;
import com.khaacho.notification.app.NotificationsClaimed;
import com.khaacho.notification.app.Outgoing;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes an answer into the outbox, with the conversation's new state; sent once that is committed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeepAnswer {

    private Chats chats;
    private Notifications notifications;
    private Outgoing outgoing;
    private Event<NotificationsClaimed> claimed;

    @Inject
    public KeepAnswer(
            Chats chats, Notifications notifications, Outgoing outgoing, Event<NotificationsClaimed> claimed) {
        this.chats = chats;
        this.notifications = notifications;
        this.outgoing = outgoing;
        this.claimed = claimed;
    }

    /** For the container only. */
    public KeepAnswer() {}

    /** Changes nothing when another instance answered first. */
    public void keep(ChatAnswer answer) {
        if (!chats.save(answer.sender(), answer.next(), answer.readVersion())) {
            return;
        }
        chats.answered(answer.answered());
        answer.replies().stream()
                .collect(Collectors.groupingBy(Notification::channel))
                .forEach(this::record);
    }

    private void record(ChannelKind channel, List<Notification> replies) {
        if (!outgoing.hasRoom(channel)) {
            notifications.add(replies, NotificationStatus.PENDING);
            return;
        }
        Set<UUID> added = notifications.add(replies, NotificationStatus.SENDING);
        claimed.fire(new NotificationsClaimed(
                replies.stream().filter(one -> added.contains(one.id())).toList()));
    }
}
