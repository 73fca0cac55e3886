package com.khaacho.attachment.pdf;

import com.khaacho.attachment.AttachmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Takes from a document what is not on its pages, and refuses what acts. */
final class PageNotes {

    private static final List<COSName> NOTES =
            names("Metadata", "PieceInfo", "LastModified", "OpenAction", "AA", "Thumb", "Outlines");

    private static final List<COSName> ACTING =
            names("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "AF");

    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition");

    private PageNotes() {}

    private static List<COSName> names(String... names) {
        return List.of(names).stream().map(COSName::getPDFName).toList();
    }

    static void remove(PDDocument document) throws IOException {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            removeBelow(document.getDocument().getObjectFromPool(key).getObject());
        }
    }

    /** Within one object; what it refers to is an object of its own. */
    private static void removeBelow(COSBase object) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        push(open, object);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSArray array) {
                array.forEach(item -> push(open, item));
            } else if (next instanceof COSDictionary dictionary) {
                remove(dictionary);
                dictionary.getValues().forEach(value -> push(open, value));
            }
        }
    }

    private static void push(Deque<COSBase> open, COSBase object) {
        if (object instanceof COSArray || object instanceof COSDictionary) {
            open.push(object);
        }
    }

    private static void remove(COSDictionary dictionary) throws IOException {
        String act = dictionary.getNameAsString(COSName.S);
        if (ACTING.stream().anyMatch(dictionary::containsKey) || (act != null && ACTS.contains(act))) {
            throw AttachmentException.refused("The document holds programs or files");
        }
        NOTES.forEach(dictionary::removeItem);
        if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
            byte[] jpeg;
            try (InputStream in = stream.createRawInputStream()) {
                jpeg = in.readAllBytes();
            }
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(JpegNotes.without(jpeg));
            }
        }
    }
}
