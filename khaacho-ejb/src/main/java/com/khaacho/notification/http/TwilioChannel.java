package com.khaacho.notification.http;

import com.khaacho.notification.Channel;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Notification;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** WhatsApp or SMS by Twilio's REST API, one call a message. */
public final class TwilioChannel implements Channel {

    private final ChannelKind kind;
    private final TwilioSettings settings;
    private final MessageSender sender = new MessageSender("Twilio");

    public TwilioChannel(ChannelKind kind, TwilioSettings settings) {
        this.kind = kind;
        this.settings = settings;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public List<Delivery> send(List<Notification> batch) {
        return batch.stream().map(one -> sender.send(one, request(one))).toList();
    }

    private HttpRequest.Builder request(Notification one) {
        String form = "From=" + address(settings.from(kind)) + "&To=" + address(one.recipient()) + "&Body="
                + encoded(one.body());
        String credentials = settings.accountSid() + ":" + settings.authToken();
        return HttpRequest.newBuilder(
                        URI.create(settings.api() + "/2010-04-01/Accounts/" + settings.accountSid() + "/Messages.json"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private String address(String number) {
        return encoded(kind == ChannelKind.WHATSAPP ? "whatsapp:" + number : number);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
