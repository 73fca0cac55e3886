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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All requests and attempts of a run, in memory for the checks and as JSON lines on disk for whoever looks into one. */
public final class Journal implements AutoCloseable {
    private final FileChannel file;
    private final Map<String, Request> requests = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();

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
