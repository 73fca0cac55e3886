package com.khaacho.notification.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.notification.Channel;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Delivery.Outcome;
import com.khaacho.notification.Notification;
import com.khaacho.shared.OrderId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageSenderTest {

    private static final int HANG_UP = 0;

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private volatile int status = 201;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void whatsapp_by_twilio_is_a_form_with_prefixed_numbers() {
        assertEquals(Outcome.SENT, send(twilio(ChannelKind.WHATSAPP)).outcome());
        assertEquals(
                "POST /2010-04-01/Accounts/AC0/Messages.json Basic QUMwOnNlY3JldA== From=whatsapp%3A%2B9779800000000"
                        + "&To=whatsapp%3A%2B9779841000001&Body=5+%26+%E0%A5%AB",
                heard.poll());
    }

    @Test
    void sms_is_the_same_without_the_prefix() {
        assertEquals(Outcome.SENT, send(twilio(ChannelKind.SMS)).outcome());
        assertEquals(
                "POST /2010-04-01/Accounts/AC0/Messages.json Basic QUMwOnNlY3JldA== From=%2B9779811111111"
                        + "&To=%2B9779841000001&Body=5+%26+%E0%A5%AB",
                heard.poll());
    }

    @Test
    void whatsapp_by_meta_is_json() {
        assertEquals(Outcome.SENT, send(meta()).outcome());
        assertEquals(
                "POST /v23.0/106/messages Bearer secret {\"messaging_product\":\"whatsapp\",\"recipient_type\":"
                        + "\"individual\",\"to\":\"9779841000001\",\"type\":\"text\",\"text\":{\"preview_url\":false,"
                        + "\"body\":\"5 & ५\"}}",
                heard.poll());
    }

    /** What may have been sent is left to a person; a redirect would carry the token elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "200,SENT",
        "302,REFUSED",
        "400,REFUSED",
        "401,REFUSED",
        "429,NOT_SENT",
        "500,UNCERTAIN",
        "503,NOT_SENT",
        "0,UNCERTAIN"
    })
    void what_became_of_it_is_what_the_provider_says(int answered, Outcome outcome) {
        status = answered;
        assertEquals(outcome, send(twilio(ChannelKind.WHATSAPP)).outcome());
        assertEquals(outcome, send(meta()).outcome());
        assertEquals(2, heard.size());
    }

    @Test
    void a_provider_that_cannot_be_reached_was_not_told() {
        server.stop(0);
        assertEquals(Outcome.NOT_SENT, send(meta()).outcome());
    }

    @Test
    void an_account_without_its_token_or_number_stops_the_start() {
        URI api = URI.create("https://api.twilio.com");
        assertThrows(IllegalArgumentException.class, () -> new TwilioSettings("AC0", null, "+977", null, api));
        assertThrows(IllegalArgumentException.class, () -> new TwilioSettings("AC0", "secret", null, null, api));
        assertThrows(IllegalArgumentException.class, () -> new MetaSettings("secret", null, api));
    }

    private Channel twilio(ChannelKind kind) {
        return new TwilioChannel(
                kind, new TwilioSettings("AC0", "secret", "+9779800000000", "+9779811111111", address("")));
    }

    private Channel meta() {
        return new MetaChannel(new MetaSettings("secret", "106", address("/v23.0")));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static Delivery send(Channel channel) {
        OrderId message = new OrderId(UUID.fromString("019a0000-0000-7000-8000-000000000001"));
        Notification reply = Notification.of(
                message, "chat.reply", channel.kind(), new UUID(7, 7), "+9779841000001", "Khaacho", "5 & ५");
        return channel.send(List.of(reply)).get(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            if (status != HANG_UP) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }
}
