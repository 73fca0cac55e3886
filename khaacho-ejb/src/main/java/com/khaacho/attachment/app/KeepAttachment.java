package com.khaacho.attachment.app;

import com.khaacho.attachment.Attachment;
import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentForm;
import com.khaacho.attachment.AttachmentStore;
import com.khaacho.attachment.Attachments;
import com.khaacho.attachment.Documents;
import com.khaacho.attachment.PictureCleaner;
import com.khaacho.attachment.VirusScan;
import com.khaacho.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps a picture of a retailer's. Its content is stored before its row: who dies in between leaves content that nobody knows,
 * which {@link SweepAttachments} removes, and never a row without content.
 */
@ApplicationScoped
public class KeepAttachment {

    private final Attachments attachments;
    private final AttachmentStore store;
    private final VirusScan scan;
    private final PictureCleaner pictures;
    private final Documents documents;
    private final Clock clock;

    @Inject
    public KeepAttachment(
            Attachments attachments,
            AttachmentStore store,
            VirusScan scan,
            PictureCleaner pictures,
            Documents documents,
            Clock clock) {
        this.attachments = attachments;
        this.store = store;
        this.scan = scan;
        this.pictures = pictures;
        this.documents = documents;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected KeepAttachment() {
        this(null, null, null, null, null, null);
    }

    /** What is kept, and whether it was before. */
    public record Kept(Attachment attachment, boolean isKnown) {}

    /**
     * The same content, sent again by the same retailer, is the same attachment.
     *
     * @param mediaType what the caller says that it is
     * @throws AttachmentException ATTACHMENT_REFUSED
     * @throws com.khaacho.attachment.ScannerUnavailableException when there is a virus scanner and it does not answer
     * @throws com.khaacho.shared.StoreUnavailableException while the database is away
     */
    public Kept keep(byte[] content, String mediaType, Caller caller) {
        AttachmentForm form = form(content, mediaType);
        String digest = sha256(content);
        Optional<Attachment> known = attachments
                .known(caller.partyId(), digest)
                .filter(before -> attachments.use(before.id(), clock.instant()));
        return known.map(before -> new Kept(before, true)).orElseGet(() -> keep(form, content, digest, caller));
    }

    private Kept keep(AttachmentForm form, byte[] content, String digest, Caller caller) {
        if (!scan.isClean(content)) {
            throw AttachmentException.refused("The virus scanner refuses it");
        }
        byte[] clean = form == AttachmentForm.PDF ? documents.clean(content) : pictures.clean(form, content);
        Attachment fresh = new Attachment(
                UUID.randomUUID(),
                caller.partyId(),
                form.kept(),
                clean.length,
                digest,
                caller.username(),
                clock.instant());
        store.put(fresh.id(), clean);
        Attachment kept = attachments.keep(fresh);
        boolean isKnown = !kept.id().equals(fresh.id());
        if (isKnown) {
            store.remove(fresh.id());
        }
        return new Kept(kept, isKnown);
    }

    private static AttachmentForm form(byte[] content, String mediaType) {
        AttachmentForm form = AttachmentForm.of(content)
                .orElseThrow(() -> AttachmentException.refused("This is no picture of a kind that is taken"));
        if (!form.mediaType().equals(mediaType)) {
            throw AttachmentException.refused("The content is " + form.mediaType() + ", and not what it is sent as");
        }
        return form;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
