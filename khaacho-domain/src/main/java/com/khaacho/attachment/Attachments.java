package com.khaacho.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which attachments there are; their content is in {@link AttachmentStore}. Each statement stands alone. */
public interface Attachments {

    Optional<Attachment> find(UUID id);

    /** What this retailer sent before with the same digest. */
    Optional<Attachment> known(UUID retailerId, String sha256);

    /** Writes it down unless the retailer's same content is there; answers the one that is there now. */
    Attachment keep(Attachment attachment);

    /** Notes that it is asked for again; false when it is gone. */
    boolean use(UUID id, Instant now);

    /** Removes those that were last used before a moment and that no order names; answers how many. */
    int removeUnordered(Instant before);

    /** Which of these there are. */
    Set<UUID> existing(Collection<UUID> ids);
}
