package com.khaacho.attachment.pdf;

import com.khaacho.attachment.AttachmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
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

    /** From the trailer on: that is what is saved, whatever a table of the file says that there is. */
    static void remove(PDDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(document.getDocument().getTrailer());
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSArray array) {
                array.forEach(item -> push(open, item));
            } else if (object instanceof COSDictionary dictionary) {
                // What is taken out is looked at, too: a file that acts is none that a shop makes.
                dictionary.getValues().forEach(value -> push(open, value));
                remove(dictionary);
            }
        }
    }

    private static void push(Deque<COSBase> open, COSBase object) {
        if (object instanceof COSArray || object instanceof COSDictionary || object instanceof COSObject) {
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
