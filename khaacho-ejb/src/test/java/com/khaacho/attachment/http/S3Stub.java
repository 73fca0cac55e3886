package com.khaacho.attachment.http;

import com.khaacho.attachment.AttachmentSettings.Bucket;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bucket in memory, that speaks what is used of S3; all that is in it was stored at the same moment. */
final class S3Stub implements AutoCloseable {

    static final Instant STORED_AT = Instant.parse("2026-11-22T08:00:00Z");

    private static final String BUCKET = "/pictures";
    private static final Pattern FROM = Pattern.compile("continuation-token=([^&]+)");
    private static final Pattern MAX = Pattern.compile("max-keys=(\\d+)");

    private final HttpServer server;
    private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private volatile int status;
    private volatile String body;

    S3Stub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(BUCKET, this::take);
        server.start();
    }

    Bucket bucket() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Bucket(url, BUCKET.substring(1), "us-east-1", "me", "secret");
    }

    List<String> signatures() {
        return signatures;
    }

    void keep(String key, byte[] content) {
        objects.put(key, content);
    }

    /** From now on, whatever is asked. */
    void answers(int always, String text) {
        body = text;
        status = always;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            signatures.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] sent = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().substring(BUCKET.length());
            if (status != 0) {
                answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
            } else if (path.isEmpty()) {
                answer(
                        exchange,
                        200,
                        list(exchange.getRequestURI().getRawQuery()).getBytes(StandardCharsets.UTF_8));
            } else {
                one(exchange, path.substring(1), sent);
            }
        }
    }

    private void one(HttpExchange exchange, String key, byte[] sent) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, sent);
                answer(exchange, 200, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(key);
                answer(exchange, 204, new byte[0]);
            }
            default -> {
                byte[] content = objects.get(key);
                answer(exchange, content == null ? 404 : 200, content == null ? new byte[0] : content);
            }
        }
    }

    private String list(String query) {
        Matcher from = FROM.matcher(query);
        Matcher max = MAX.matcher(query);
        int page = max.find() ? Integer.parseInt(max.group(1)) : 1000;
        Map<String, byte[]> rest = from.find() ? objects.tailMap(from.group(1), false) : objects;
        List<String> keys = rest.keySet().stream().limit(page).toList();
        StringBuilder xml = new StringBuilder("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        keys.forEach(key -> xml.append("<Contents><Key>" + key + "</Key><LastModified>" + STORED_AT
                + "</LastModified><Size>3</Size></Contents>"));
        if (keys.size() < rest.size()) {
            xml.append("<NextContinuationToken>" + keys.get(page - 1) + "</NextContinuationToken>");
        }
        return xml.append("</ListBucketResult>").toString();
    }

    private static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
