package com.khaacho.notification;

import com.khaacho.shared.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One message to one party about one order, or about a bill.
 *
 * @param id the same for the same order, event, channel and recipient
 * @param orderId the order, or what the bill is for
 * @param event for example {@code order.routed}
 * @param recipient the address for the channel
 */
public record Notification(
        UUID id,
        OrderId orderId,
        String event,
        ChannelKind channel,
        UUID recipientId,
        String recipient,
        String subject,
        String body) {

    public static Notification of(
            OrderId orderId,
            String event,
            ChannelKind channel,
            UUID recipientId,
            String recipient,
            String subject,
            String body) {
        UUID id = id(orderId, event, channel, recipientId);
        return new Notification(id, orderId, event, channel, recipientId, recipient, subject, body);
    }

    /** A UUID with the order's time in front, so that new rows lie together in the index, and a hash behind. */
    private static UUID id(OrderId orderId, String event, ChannelKind channel, UUID recipientId) {
        String name = orderId + "/" + event + "/" + channel + "/" + recipientId;
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new UUID(orderId.value().getMostSignificantBits(), hash.getLeastSignificantBits());
    }

    /** Keeps addresses, names and prices out of logs. */
    @Override
    public String toString() {
        return "Notification[" + id + ", " + event + ", order " + orderId + "]";
    }
}
