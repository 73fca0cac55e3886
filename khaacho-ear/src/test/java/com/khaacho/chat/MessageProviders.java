package com.khaacho.chat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that takes messages as Twilio's REST API and Meta's Graph API do, and refuses what these would refuse. */
final class MessageProviders {

    static final String ACCOUNT = "AC0";
    static final String TWILIO_TOKEN = "of-twilio-alone";
    static final String META_TOKEN = "to-meta-alone";
    static final String OUR_NUMBER = "+9779800000000";
    private static final int LONGEST = 1_600;

    /**
     * A message that was sent.
     *
     * @param from as the provider is told it
     * @param to E.164
     */
    record Sent(String from, String to, String text) {}

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    MessageProviders() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json", this::twilio);
        server.createContext("/106/messages", this::meta);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was sent to a number, in that order. */
    List<Sent> to(String number) {
        return sent.stream().filter(one -> one.to().equals(number)).toList();
    }

    void stop() {
        server.stop(0);
    }

    private void twilio(HttpExchange exchange) throws IOException {
        Map<String, String> form = new TreeMap<>();
        for (String field : body(exchange).split("&", -1)) {
            String[] parts = field.split("=", -1);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        String credentials =
                Base64.getEncoder().encodeToString((ACCOUNT + ":" + TWILIO_TOKEN).getBytes(StandardCharsets.UTF_8));
        String from = form.get("From");
        String prefix = from.startsWith("whatsapp:") ? "whatsapp:" : "";
        boolean known =
                ("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean valid = from.equals(prefix + OUR_NUMBER)
                && form.get("To").startsWith(prefix + "+")
                && isText(form.get("Body"))
                && form.size() == 3;
        if (known && valid) {
            sent.add(new Sent(from, form.get("To").substring(prefix.length()), form.get("Body")));
        }
        answer(
                exchange,
                !known ? 401 : !valid ? 400 : 201,
                Json.createObjectBuilder()
                        .add("sid", "SM0")
                        .add("status", "queued")
                        .build());
    }

    private void meta(HttpExchange exchange) throws IOException {
        JsonObject message;
        try (JsonReader reader = Json.createReader(new StringReader(body(exchange)))) {
            message = reader.readObject();
        }
        String text = message.getJsonObject("text").getString("body");
        boolean known =
                ("Bearer " + META_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean valid = message.getString("messaging_product").equals("whatsapp")
                && message.getString("type").equals("text")
                && message.getString("to").matches("[1-9][0-9]+")
                && isText(text);
        if (known && valid) {
            sent.add(new Sent("106", "+" + message.getString("to"), text));
        }
        answer(
                exchange,
                !known ? 401 : !valid ? 400 : 200,
                Json.createObjectBuilder().add("messaging_product", "whatsapp").build());
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, JsonObject json) throws IOException {
        try (exchange) {
            byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
