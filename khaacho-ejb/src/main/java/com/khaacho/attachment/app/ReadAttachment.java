package com.khaacho.attachment.app;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentForm;
import com.khaacho.attachment.AttachmentStore;
import com.khaacho.attachment.CloudRecognition;
import com.khaacho.attachment.Documents;
import com.khaacho.attachment.Documents.Pages;
import com.khaacho.attachment.LocalRecognition;
import com.khaacho.attachment.TextRecognition;
import com.khaacho.attachment.TextRecognition.Away;
import com.khaacho.attachment.TextRecognition.Nothing;
import com.khaacho.attachment.TextRecognition.Read;
import com.khaacho.attachment.TextRecognition.Recognition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is written in an attachment, with whatever readers there are. Takes long; never within a transaction. */
@ApplicationScoped
public class ReadAttachment {

    /** Words that lie behind the picture of a page were put there by another reader, and nobody says how sure it was. */
    private static final BigDecimal OF_ANOTHER_READER = new BigDecimal("0.50");

    private AttachmentStore store;
    private Documents documents;
    private List<TextRecognition> readers;

    @Inject
    public ReadAttachment(AttachmentStore store, Documents documents, CloudRecognition cloud, LocalRecognition local) {
        this.store = store;
        this.documents = documents;
        this.readers = List.of(cloud, local);
    }

    /** For the container's proxy only. */
    protected ReadAttachment() {}

    public Recognition read(UUID id) {
        Optional<byte[]> content = store.get(id);
        if (content.isEmpty()) {
            return new Nothing("The picture is not there any more.");
        }
        boolean isPicture = AttachmentForm.of(content.get())
                .filter(form -> form != AttachmentForm.PDF)
                .isPresent();
        return isPicture ? picture(content.get()) : document(content.get());
    }

    private Recognition document(byte[] content) {
        Pages pages;
        try {
            pages = documents.read(content);
        } catch (AttachmentException e) {
            return new Nothing(e.getMessage() + ".");
        }
        if (!pages.text().isBlank()) {
            return new Read(pages.text(), pages.pictures().isEmpty() ? BigDecimal.ONE : OF_ANOTHER_READER);
        }
        return pages.pictures().stream()
                .map(this::picture)
                .reduce(ReadAttachment::both)
                .orElseGet(() -> new Nothing("No text was found in the document."));
    }

    /** All pages or none: an order of which a page is missing looks like a whole one. */
    private static Recognition both(Recognition first, Recognition second) {
        if (first instanceof Read one && second instanceof Read other) {
            return new Read(one.text() + "\n" + other.text(), one.confidence().min(other.confidence()));
        } else if (first instanceof Away || second instanceof Away) {
            return first instanceof Away ? first : second;
        }
        return first instanceof Nothing ? first : second;
    }

    /** The first reader that finds words is heard; one that is away may find some later. */
    private Recognition picture(byte[] content) {
        Recognition best = new Nothing("Nobody but a person reads pictures here.");
        for (TextRecognition reader : readers) {
            if (reader.isOn() && !(best instanceof Read)) {
                Recognition answer = reader.read(content);
                best = best instanceof Away && answer instanceof Nothing ? best : answer;
            }
        }
        return best;
    }
}
