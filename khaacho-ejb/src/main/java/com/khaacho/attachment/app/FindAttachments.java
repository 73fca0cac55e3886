package com.khaacho.attachment.app;

import com.khaacho.attachment.Attachment;
import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentStore;
import com.khaacho.attachment.Attachments;
import com.khaacho.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Shows attachments to those who may see them: the retailer's own users, and operators. Each throws
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindAttachments {

    private final Attachments attachments;
    private final AttachmentStore store;
    private final Clock clock;

    @Inject
    public FindAttachments(Attachments attachments, AttachmentStore store, Clock clock) {
        this.attachments = attachments;
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected FindAttachments() {
        this(null, null, null);
    }

    /**
     * The attachment, without its content.
     *
     * @throws AttachmentException ATTACHMENT_NOT_FOUND, also for another party's
     */
    public Attachment find(UUID id, Caller reader) {
        return attachments
                .find(id)
                .filter(found -> reader.seesEveryParty() || found.retailerId().equals(reader.partyId()))
                .orElseThrow(AttachmentException::absent);
    }

    /**
     * Has it stay until the order with it is in the database.
     *
     * @throws AttachmentException ATTACHMENT_NOT_FOUND, also for another party's
     */
    public void useForOrder(UUID id, Caller buyer) {
        if (!attachments.use(find(id, buyer).id(), clock.instant())) {
            throw AttachmentException.absent();
        }
    }

    /**
     * What was kept.
     *
     * @throws AttachmentException ATTACHMENT_NOT_FOUND when the store has lost it
     */
    public byte[] content(Attachment attachment) {
        return store.get(attachment.id()).orElseThrow(AttachmentException::absent);
    }
}
