package com.khaacho.chat.rest;

import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.ChatSettings;
import com.khaacho.chat.MetaSignature;
import com.khaacho.notification.ChannelKind;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Meta's Cloud API sends: JSON with messages, with receipts, or with both, signed as it is. */
final class MetaHook {

    private static final int REST_OF_SECOND = 999;

    private final ChatSettings settings;
    private final Clock clock;

    MetaHook(ChatSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What is said back to who knows the token; empty for others. */
    Optional<String> challenge(String mode, String token, String challenge) {
        boolean known = settings.metaVerifyToken() != null
                && "subscribe".equals(mode)
                && token != null
                && MessageDigest.isEqual(
                        settings.metaVerifyToken().getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
        return known ? Optional.ofNullable(challenge) : Optional.empty();
    }

    /** The messages, none where there are only receipts or nothing that we know. Empty when it is not Meta's. */
    Optional<List<ChatMessage>> read(byte[] body, String signature) {
        if (!settings.channels().contains(ChannelKind.WHATSAPP_META)
                || !MetaSignature.matches(settings.metaSecret(), body, signature)) {
            return Optional.empty();
        }
        return Optional.of(messages(body));
    }

    private List<ChatMessage> messages(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return each(reader.readObject(), "entry")
                    .flatMap(entry -> each(entry, "changes"))
                    .map(change -> change.get("value"))
                    .filter(JsonObject.class::isInstance)
                    .flatMap(value -> each(value.asJsonObject(), "messages"))
                    .flatMap(message -> message(message).stream())
                    .toList();
        } catch (JsonException e) {
            return List.of();
        }
    }

    private List<ChatMessage> message(JsonObject message) {
        String from = "+" + text(message, "from");
        return Incoming.message(text(message, "id"), ChannelKind.WHATSAPP_META, from, words(message), sentAt(message));
    }

    /** Of what is no text, a picture say, there are no words; the shop is told what can be written. */
    private static String words(JsonObject message) {
        JsonValue text = message.get("text");
        return text instanceof JsonObject body ? text(body, "body") : "";
    }

    /** Meta says the second: its end is taken, but for what has not come yet. */
    private Instant sentAt(JsonObject message) {
        Instant now = clock.instant();
        String seconds = text(message, "timestamp");
        if (!seconds.matches("[0-9]{1,11}")) {
            return now;
        }
        Instant said = Instant.ofEpochSecond(Long.parseLong(seconds)).plusMillis(REST_OF_SECOND);
        return said.isAfter(now) ? now : said;
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static Stream<JsonObject> each(JsonObject object, String name) {
        JsonArray items = object.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        return items.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
    }
}
