package com.khaacho.notification;

import com.khaacho.notification.OrderNews.Recipient;
import com.khaacho.shared.OrderId;

/**
 * Puts texts on their way: by e-mail to whoever has an address, else into the log.
 *
 * @param mailIsOn whether there is e-mail at all
 */
record Letters(boolean mailIsOn) {

    Notification to(Recipient to, OrderId about, String event, String subject, String body) {
        boolean byMail = mailIsOn && to.email() != null && !to.email().isBlank();
        ChannelKind channel = byMail ? ChannelKind.EMAIL : ChannelKind.LOG;
        String address = byMail ? to.email() : to.id().toString();
        return Notification.of(about, event, channel, to.id(), address, subject, body);
    }
}
