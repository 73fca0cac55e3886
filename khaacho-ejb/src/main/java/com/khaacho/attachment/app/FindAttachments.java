package com.khaacho.attachment.app;

import com.khaacho.attachment.Attachment;
import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentStore;
import com.khaacho.attachment.Attachments;
import com.khaacho.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Shows attachments to those who may see them: the retailer's own users, and operators. Each throws
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindAttachments {

    private final Attachments attachments;
    private final AttachmentStore store;

    @Inject
    public FindAttachments(Attachments attachments, AttachmentStore store) {
        this.attachments = attachments;
        this.store = store;
    }

    /** For the container's proxy only. */
    protected FindAttachments() {
        this(null, null);
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
     * What was kept.
     *
     * @throws AttachmentException ATTACHMENT_NOT_FOUND when the store has lost it
     */
    public byte[] content(Attachment attachment) {
        return store.get(attachment.id()).orElseThrow(AttachmentException::absent);
    }
}
