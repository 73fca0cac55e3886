package com.khaacho.chaos.journal;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All requests and attempts of a run, in memory for the checks and as JSON lines on disk for whoever looks into one. */
public final class Journal implements AutoCloseable {
    private final FileChannel file;
    private final Map<String, Request> requests = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<UUID, Integer> cancels = new HashMap<>();
    private final Map<UUID, Amended> amendments = new HashMap<>();
    private final List<Action> actions = new ArrayList<>();

    public Journal(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.file = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes what is about to be asked; must come before its first attempt. */
    public synchronized void intend(Request request) {
        requests.put(request.reference(), request);
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("reference", request.reference())
                .add("retailer", request.retailerId().toString())
                .add("body", request.body());
        if (request.key() != null) {
            line.add("key", request.key());
        }
        write(line);
    }

    public synchronized void add(Attempt attempt) {
        attempts.add(attempt);
        JsonObjectBuilder line = Json.createObjectBuilder()
                .add("reference", attempt.reference())
                .add("sent", attempt.sentAt().toString())
                .add("ended", attempt.endedAt().toString())
                .add("status", attempt.status())
                .add("detail", attempt.detail());
        if (attempt.orderId() != null) {
            line.add("order", attempt.orderId().toString());
        }
        write(line);
    }

    /**
     * Notes that an order was called off.
     *
     * @param status the HTTP status, 0 when no answer came
     */
    public synchronized void addCancel(UUID orderId, int status) {
        cancels.put(orderId, status);
        write(Json.createObjectBuilder().add("cancel", orderId.toString()).add("status", status));
    }

    /** The HTTP status of each cancellation by order. */
    public synchronized Map<UUID, Integer> cancels() {
        return Map.copyOf(cancels);
    }

    /** Notes what an order is about to be changed to; must come before its first {@link ActionKind#AMEND}. */
    public synchronized void intend(UUID orderId, Amended amended) {
        amendments.put(orderId, amended);
        write(Json.createObjectBuilder()
                .add("amended", orderId.toString())
                .add("lines", amended.lines())
                .add("quantity", amended.quantity()));
    }

    public synchronized void add(Action action) {
        actions.add(action);
        write(Json.createObjectBuilder()
                .add("action", action.kind().name())
                .add("subject", action.subject())
                .add("sent", action.sentAt().toString())
                .add("ended", action.endedAt().toString())
                .add("status", action.status())
                .add("detail", action.detail()));
    }

    public synchronized List<Action> actions() {
        return List.copyOf(actions);
    }

    public synchronized Map<UUID, Amended> amendments() {
        return Map.copyOf(amendments);
    }

    /** The latest order promised by an attempt that began after this moment. */
    public synchronized Optional<UUID> acceptedAfter(Instant moment) {
        for (int last = attempts.size() - 1; last >= 0; last--) {
            Attempt attempt = attempts.get(last);
            if (attempt.isAccepted() && attempt.sentAt().isAfter(moment)) {
                return Optional.of(attempt.orderId());
            }
        }
        return Optional.empty();
    }

    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public synchronized Map<String, Request> requests() {
        return Map.copyOf(requests);
    }

    private void write(JsonObjectBuilder line) {
        try {
            file.write(ByteBuffer.wrap((line.build() + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
