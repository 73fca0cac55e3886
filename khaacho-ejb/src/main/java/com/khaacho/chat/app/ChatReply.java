package com.khaacho.chat.app;

import com.khaacho.chat.ChatMessage;
import com.khaacho.notification.Notification;
import com.khaacho.shared.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A reply as a notification: one for the message that it answers. */
final class ChatReply {

    private static final int VERSION_7 = 0x7000;
    private static final int TIME_SHIFT = 16;

    private ChatReply() {}

    /** The notification's order is none; an id made of the message stands for it. */
    static Notification of(ChatMessage message, UUID recipient, String text) {
        return Notification.of(
                new OrderId(idOf(message)), "chat.reply", message.via(), recipient, message.sender(), "Khaacho", text);
    }

    /** Of a number that belongs to no shop. */
    static UUID stranger(String sender) {
        return UUID.nameUUIDFromBytes(sender.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID idOf(ChatMessage message) {
        UUID hash = UUID.nameUUIDFromBytes(message.id().getBytes(StandardCharsets.UTF_8));
        return new UUID((message.sentAt().toEpochMilli() << TIME_SHIFT) | VERSION_7, hash.getLeastSignificantBits());
    }
}
