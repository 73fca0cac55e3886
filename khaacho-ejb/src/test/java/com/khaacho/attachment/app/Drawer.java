package com.khaacho.attachment.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;

import com.khaacho.attachment.AttachmentStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A store in memory; all that is in it was put there at the fixture's time. */
public final class Drawer implements AttachmentStore {

    private final Map<UUID, byte[]> contents = new ConcurrentHashMap<>();

    @Override
    public void put(UUID id, byte[] content) {
        contents.put(id, content);
    }

    @Override
    public Optional<byte[]> get(UUID id) {
        return Optional.ofNullable(contents.get(id));
    }

    @Override
    public void remove(UUID id) {
        contents.remove(id);
    }

    @Override
    public void visitStoredBefore(Instant moment, int page, Consumer<List<UUID>> visitor) {
        if (CLOCK.instant().isBefore(moment)) {
            visitor.accept(List.copyOf(contents.keySet()));
        }
    }

    Set<UUID> ids() {
        return Set.copyOf(contents.keySet());
    }

    int size() {
        return contents.size();
    }
}
