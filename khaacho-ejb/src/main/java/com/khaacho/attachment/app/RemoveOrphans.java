package com.khaacho.attachment.app;

import com.khaacho.attachment.AttachmentStore;
import com.khaacho.attachment.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Removes content without a row: what a process left that died while it kept an attachment. */
@ApplicationScoped
public class RemoveOrphans {

    /** No upload takes as long; an id is never used for a second one. */
    static final Duration AGE = Duration.ofHours(1);

    private static final int PAGE = 500;

    private final Attachments attachments;
    private final AttachmentStore store;
    private final Clock clock;

    @Inject
    public RemoveOrphans(Attachments attachments, AttachmentStore store, Clock clock) {
        this.attachments = attachments;
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected RemoveOrphans() {
        this(null, null, null);
    }

    public void run() {
        Instant before = clock.instant().minus(AGE);
        store.visitStoredBefore(before, PAGE, this::remove);
    }

    private void remove(List<UUID> stored) {
        Set<UUID> known = attachments.existing(stored);
        stored.stream().filter(id -> !known.contains(id)).forEach(store::remove);
    }
}
