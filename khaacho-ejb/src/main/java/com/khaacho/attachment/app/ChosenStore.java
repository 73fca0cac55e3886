package com.khaacho.attachment.app;

import com.khaacho.attachment.AttachmentSettings;
import com.khaacho.attachment.AttachmentStore;
import com.khaacho.attachment.BucketStore;
import com.khaacho.attachment.LocalStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The one store that is set up: a bucket where there is one, else the folder. */
@ApplicationScoped
@Typed(AttachmentStore.class)
public class ChosenStore implements AttachmentStore {

    private final AttachmentStore store;

    @Inject
    public ChosenStore(AttachmentSettings settings, LocalStore folder, BucketStore bucket) {
        this.store = settings.bucket().isOn() ? bucket : folder;
    }

    /** For the container's proxy only. */
    protected ChosenStore() {
        this.store = null;
    }

    @Override
    public void put(UUID id, byte[] content) {
        store.put(id, content);
    }

    @Override
    public Optional<byte[]> get(UUID id) {
        return store.get(id);
    }

    @Override
    public void remove(UUID id) {
        store.remove(id);
    }

    @Override
    public void visitStoredBefore(Instant moment, int page, Consumer<List<UUID>> visitor) {
        store.visitStoredBefore(moment, page, visitor);
    }
}
