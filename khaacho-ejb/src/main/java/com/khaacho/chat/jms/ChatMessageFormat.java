package com.khaacho.chat.jms;

import com.khaacho.chat.ChatMessage;
import com.khaacho.notification.ChannelKind;
import com.khaacho.pipeline.jms.StageMessageFormat;
import com.khaacho.pipeline.jms.UndecodableMessageException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The JSON of a message of a shop in its queue. */
public final class ChatMessageFormat {

    private ChatMessageFormat() {}

    static String write(ChatMessage message) {
        return Json.createObjectBuilder()
                .add("v", StageMessageFormat.VERSION)
                .add("id", message.id())
                .add("via", message.via().name())
                .add("sender", message.sender())
                .add("text", message.text())
                .add("sentAt", message.sentAt().toString())
                .build()
                .toString();
    }

    /**
     * Reads a message.
     *
     * @throws UndecodableMessageException when it is not of this format and version
     */
    public static ChatMessage read(String body) {
        JsonObject json = StageMessageFormat.readObject(body);
        try {
            return new ChatMessage(
                    json.getString("id"),
                    ChannelKind.valueOf(json.getString("via")),
                    json.getString("sender"),
                    json.getString("text"),
                    Instant.parse(json.getString("sentAt")));
        } catch (NullPointerException | ClassCastException | IllegalArgumentException | DateTimeParseException e) {
            throw new UndecodableMessageException("A field is missing or wrong: " + e.getMessage(), e);
        }
    }
}
