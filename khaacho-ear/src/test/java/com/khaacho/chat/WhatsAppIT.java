package com.khaacho.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Deployables;
import com.khaacho.testing.platform.Platform;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Khaacho with WhatsApp switched on, and a server that answers as Twilio does. */
@ExtendWith(ArquillianExtension.class)
class WhatsAppIT {

    private static final String TOKEN = "of-twilio-alone";
    private static final String HOOK = "https://khaacho.example/hooks/whatsapp";
    private static final String RICE = "2 bora jeera masino 20kg";
    private static final Queue<String> SENT = new ConcurrentLinkedQueue<>();
    private static final HttpServer TWILIO = open();

    @ArquillianResource
    private Platform platform;

    @Deployment(testable = false)
    static Archive<?> khaacho() {
        String settings =
                """
                config_ordinal=250
                khaacho.twilio.account-sid=AC0
                khaacho.twilio.auth-token=%s
                khaacho.twilio.whatsapp-from=+9779800000000
                khaacho.twilio.hook-url=%s
                khaacho.twilio.api-url=http://127.0.0.1:%d
                khaacho.chat.quiet-seconds=2
                """
                        .formatted(TOKEN, HOOK, TWILIO.getAddress().getPort());
        return ShrinkWrap.create(WebArchive.class, "alone-chatting.war")
                .merge(Deployables.war())
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "chat-settings.jar")
                        .addAsManifestResource(new StringAsset(settings), "microprofile-config.properties"));
    }

    @AfterAll
    static void close() {
        TWILIO.stop(0);
    }

    @Test
    void a_conversation_becomes_one_order_whatever_is_delivered_twice() {
        Shop shop = platform.shops().open();
        String phone = register(shop);
        String words = say(phone, RICE);
        assertEquals(204, post(words, phone, RICE, null));
        String shown = answerTo(phone, "OK places it");
        assertTrue(shown.contains("2 bag"), shown);
        String ok = say(phone, "OK");
        String placed = answerTo(phone, "is placed");
        assertEquals(204, post(ok, phone, "OK", null));
        say(phone, "OK");
        answerTo(phone, "Write what you need");
        assertEquals(1, orders(shop));
        assertTrue(placed.contains(newest(shop)), placed);
        say(phone, "STATUS");
        answerTo(phone, newest(shop) + " ");
    }

    @Test
    void who_cancels_before_ok_orders_nothing() {
        Shop shop = platform.shops().open();
        String phone = register(shop);
        say(phone, RICE);
        answerTo(phone, "OK places it");
        say(phone, "CANCEL");
        answerTo(phone, "Dropped");
        assertEquals(0, orders(shop));
    }

    @Test
    void a_stranger_gets_one_reply_and_no_order() {
        String phone = number();
        say(phone, RICE);
        answerTo(phone, "belongs to no shop");
        say(phone, "OK");
        Eventually.holds("answered", () -> waiting(phone) == 0);
        assertEquals(1, SENT.stream().filter(one -> one.startsWith(phone)).count());
    }

    @Test
    void who_said_stop_hears_nothing() {
        Shop shop = platform.shops().open();
        String phone = register(shop);
        say(phone, "STOP");
        answerTo(phone, "no more messages");
        say(phone, RICE);
        Eventually.holds("read", () -> waiting(phone) == 0);
        assertEquals(1, SENT.stream().filter(one -> one.startsWith(phone)).count());
        assertEquals(0, orders(shop));
    }

    @Test
    void a_wrong_signature_is_refused_and_leaves_nothing() {
        String phone = number();
        assertEquals(403, post(UUID.randomUUID().toString(), phone, RICE, "bm9uc2Vuc2U="));
        assertEquals(0, platform.database().number("SELECT count(*) FROM chat_message WHERE sender = ?", phone));
    }

    private String say(String phone, String text) {
        String id = "SM" + UUID.randomUUID();
        assertEquals(204, post(id, phone, text, null));
        return id;
    }

    private int post(String id, String phone, String text, String signature) {
        Map<String, String> form = new TreeMap<>(Map.of("MessageSid", id, "From", "whatsapp:" + phone, "Body", text));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return platform.api()
                .send(platform.api()
                        .request("/hooks/whatsapp")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "X-Twilio-Signature",
                                signature == null ? TwilioSignature.of(TOKEN, HOOK, form) : signature)
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .status();
    }

    private static String answerTo(String phone, String words) {
        Eventually.holds(
                "told " + words, () -> SENT.stream().anyMatch(one -> one.startsWith(phone) && one.contains(words)));
        return SENT.stream()
                .filter(one -> one.startsWith(phone) && one.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private String register(Shop shop) {
        String phone = number();
        platform.database().update("UPDATE party SET phone = ? WHERE id = ?", phone, shop.partyId());
        platform.database()
                .update(
                        """
                        INSERT INTO app_user (id, party_id, username, password_hash, roles)
                        VALUES (?, ?, ?, 'x', ARRAY['RETAILER'])
                        """,
                        UUID.randomUUID(),
                        shop.partyId(),
                        shop.username());
        return phone;
    }

    private static String number() {
        return "+97798" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
    }

    private long waiting(String phone) {
        return platform.database()
                .number("SELECT count(*) FROM chat_message WHERE sender = ? AND answered_at IS NULL", phone);
    }

    private long orders(Shop shop) {
        return platform.database().number("SELECT count(*) FROM orders WHERE retailer_id = ?", shop.partyId());
    }

    private String newest(Shop shop) {
        Eventually.holds("recorded", () -> orders(shop) == 1);
        return platform.database().text("SELECT id FROM orders WHERE retailer_id = ?", shop.partyId());
    }

    private static HttpServer open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/2010-04-01/Accounts/AC0/Messages.json", WhatsAppIT::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the number and the text. */
    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> fields = new TreeMap<>();
            for (String field : form.split("&", -1)) {
                String[] parts = field.split("=", -1);
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            SENT.add(fields.get("To").substring("whatsapp:".length()) + " " + fields.get("Body"));
            byte[] answer = "{\"sid\":\"SM0\",\"status\":\"queued\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
