package com.khaacho.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the content of attachments lies, by their ids alone: no name of a sender's becomes one of a file. */
public interface AttachmentStore {

    /**
     * Returns once the content outlives a crash; before that, nothing of it is seen.
     *
     * @throws java.io.UncheckedIOException when it cannot be stored
     */
    void put(UUID id, byte[] content);

    /**
     * The whole content, or empty when there is none.
     *
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    Optional<byte[]> get(UUID id);

    /** Removes the content, if it is there. */
    void remove(UUID id);

    /**
     * Shows what was stored before a moment, whole or half written, to somebody who may remove it.
     *
     * @param page the most ids that are shown at once
     */
    void visitStoredBefore(Instant moment, int page, Consumer<List<UUID>> visitor);
}
