package com.khaacho.attachment.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.Documents;
import com.khaacho.attachment.TextRecognition.Away;
import com.khaacho.attachment.TextRecognition.Nothing;
import com.khaacho.attachment.TextRecognition.Read;
import com.khaacho.attachment.TextRecognition.Recognition;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadAttachmentTest {

    private static final Read WORDS = new Read("2 bora chamal", new BigDecimal("0.9"));
    private static final Read OTHERS = new Read("1 peti nun", new BigDecimal("0.7"));
    private static final Nothing NO_WORDS = new Nothing("No text was found in the picture.");
    private static final Away AWAY = new Away("away");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final Drawer drawer = new Drawer();
    private final UUID id = UUID.randomUUID();

    @Test
    void the_reader_on_this_machine_is_asked_where_the_other_brings_nothing() {
        assertEquals(WORDS, picture(WORDS, OTHERS));
        assertEquals(OTHERS, picture(NO_WORDS, OTHERS));
        assertEquals(OTHERS, picture(AWAY, OTHERS));
        assertEquals(OTHERS, picture(null, OTHERS));
        assertEquals(WORDS, picture(WORDS, null));
    }

    @Test
    void a_reader_that_is_away_may_still_find_what_the_other_did_not() {
        assertEquals(AWAY, picture(AWAY, NO_WORDS));
        assertEquals(AWAY, picture(NO_WORDS, AWAY));
        assertEquals(NO_WORDS, picture(NO_WORDS, NO_WORDS));
        assertEquals(new Nothing("Nobody but a person reads pictures here."), picture(null, null));
    }

    @Test
    void written_words_need_no_reader_and_words_behind_a_scan_are_not_trusted() {
        assertEquals(new Read("2 peti", BigDecimal.ONE), document("2 peti", AWAY));
        assertEquals(new Read("2 peti", new BigDecimal("0.50")), document("2 peti", AWAY, JPEG));
    }

    @Test
    void all_scanned_pages_are_read_or_none() {
        Read twice = new Read("2 bora chamal\n2 bora chamal", new BigDecimal("0.9"));
        assertEquals(twice, document("", WORDS, JPEG, JPEG));
        assertEquals(AWAY, document("", AWAY, JPEG, JPEG));
        assertEquals(NO_WORDS, document("", NO_WORDS, JPEG, JPEG));
        assertEquals(new Nothing("No text was found in the document."), document("", WORDS));
    }

    @Test
    void a_document_that_is_too_much_to_read_waits_for_a_person() {
        drawer.put(id, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                new Nothing("Too much."), reader(new Paper(null), WORDS, null).read(id));
    }

    private Recognition picture(Recognition cloud, Recognition local) {
        drawer.put(id, JPEG);
        return reader(new Paper(null), cloud, local).read(id);
    }

    private Recognition document(String words, Recognition cloud, byte[]... pictures) {
        drawer.put(id, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        return reader(new Paper(new Documents.Pages(words, List.of(pictures))), cloud, null)
                .read(id);
    }

    private ReadAttachment reader(Documents documents, Recognition cloud, Recognition local) {
        return new ReadAttachment(drawer, documents, Reader.of(cloud), Reader.of(local));
    }

    /** A document that reads so, or is too much where it is null. */
    private record Paper(Documents.Pages pages) implements Documents {
        @Override
        public byte[] clean(byte[] pdf) {
            return pdf;
        }

        @Override
        public Pages read(byte[] pdf) {
            if (pages == null) {
                throw AttachmentException.refused("Too much");
            }
            return pages;
        }
    }
}
