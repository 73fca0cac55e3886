package com.khaacho.notification.app;

import com.khaacho.notification.Notification;
import java.util.List;

/** This instance has claimed these; once that is committed it must send them. */
public record NotificationsClaimed(List<Notification> notifications) {

    public NotificationsClaimed {
        notifications = List.copyOf(notifications);
    }
}
