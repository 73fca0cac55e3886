package com.khaacho.notification.app;

import com.khaacho.notification.Channel;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Notification;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line a notification, at FINE: which order, what, to which party; never names, addresses or prices. */
final class LogChannel implements Channel {

    private static final Logger LOG = Logger.getLogger(LogChannel.class.getName());

    @Override
    public ChannelKind kind() {
        return ChannelKind.LOG;
    }

    @Override
    public List<Delivery> send(List<Notification> batch) {
        if (LOG.isLoggable(Level.FINE)) {
            batch.forEach(one -> LOG.log(Level.FINE, "notification event={0} order={1} recipient={2}", new Object[] {
                one.event(), one.orderId(), one.recipientId()
            }));
        }
        return batch.stream().map(Delivery::sent).toList();
    }
}
