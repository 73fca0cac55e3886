package com.khaacho.notification.http;

import com.khaacho.notification.Channel;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Notification;
import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** WhatsApp by Meta's Cloud API, one call a message. */
public final class MetaChannel implements Channel {

    private final MetaSettings settings;
    private final MessageSender sender = new MessageSender("Meta");

    public MetaChannel(MetaSettings settings) {
        this.settings = settings;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WHATSAPP_META;
    }

    @Override
    public List<Delivery> send(List<Notification> batch) {
        return batch.stream().map(one -> sender.send(one, request(one))).toList();
    }

    private HttpRequest.Builder request(Notification one) {
        String message = Json.createObjectBuilder()
                .add("messaging_product", "whatsapp")
                .add("recipient_type", "individual")
                .add("to", one.recipient().substring(1))
                .add("type", "text")
                .add(
                        "text",
                        Json.createObjectBuilder().add("preview_url", false).add("body", one.body()))
                .build()
                .toString();
        return HttpRequest.newBuilder(URI.create(settings.api() + "/" + settings.phoneNumberId() + "/messages"))
                .header("Authorization", "Bearer " + settings.accessToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message));
    }
}
