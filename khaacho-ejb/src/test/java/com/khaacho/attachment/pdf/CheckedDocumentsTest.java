package com.khaacho.attachment.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentForm;
import com.khaacho.attachment.Documents.Pages;
import com.khaacho.attachment.image.RedrawnPictures;
import com.khaacho.attachment.image.Snapshots;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedDocumentsTest {

    private final CheckedDocuments documents = new CheckedDocuments(new RedrawnPictures());

    @Test
    void written_words_are_read_without_a_reader_of_pictures() {
        byte[] clean = documents.clean(Papers.typed("2 bora jeera masino", 2));
        assertEquals(AttachmentForm.PDF, AttachmentForm.of(clean).orElseThrow());
        Pages pages = documents.read(clean);
        assertEquals("2 bora jeera masino\n2 bora jeera masino", pages.text().replaceAll("\\s*\n\\s*", "\n"));
        assertTrue(pages.pictures().isEmpty());
    }

    @Test
    void who_wrote_it_and_where_its_photos_were_taken_is_not_kept() {
        byte[] noted = Papers.made(Papers::noted);
        assertTrue(text(noted).contains("Kalimati"));
        assertFalse(text(documents.clean(noted)).contains("Kalimati"));
        byte[] photographed = Papers.made(Papers::photographed);
        assertTrue(text(photographed).contains(Snapshots.PLACE));
        assertFalse(text(documents.clean(photographed)).contains(Snapshots.PLACE));
    }

    @Test
    void scanned_pages_are_pictures_in_their_order() {
        byte[] clean = documents.clean(Papers.made(document -> {
            Papers.photographed(document);
            Papers.scanned(document);
        }));
        Pages pages = documents.read(clean);
        assertEquals("", pages.text());
        assertEquals(2, pages.pictures().size());
        pages.pictures()
                .forEach(picture -> assertEquals(
                        AttachmentForm.JPEG, AttachmentForm.of(picture).orElseThrow()));
    }

    @Test
    void locked_acting_and_long_documents_are_refused() {
        assertRefused(Papers.made(Papers::locked));
        assertRefused(Papers.made(Papers::acting));
        assertRefused(Papers.typed("x", 21));
        assertRefused(Papers.typed("x", 0));
        assertTrue(documents.clean(Papers.typed("x", 20)).length > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter/FlateDecode",
                "/Filter /Fl",
                "/Filter[/FlateDecode]",
                "/F#69lter/Flate#44ecode",
                "",
                "/Filter[/FlateDecode/FlateDecode]",
                "/Filter/LZWDecode",
                "/Filter/RunLengthDecode",
                "/Filter 5 0 R",
                "/Filter[5 0 R]",
                "/Filter%\n/FlateDecode",
                "/Filter[/ASCII85Decode/FlateDecode]",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns%\n2000000000>>",
                "/Filter/CCITTFaxDecode/Height 99999"
            })
    void a_bomb_is_refused_before_it_is_unpacked(String filter) {
        assertRefused(Papers.bomb(filter, PackedBytes.MAX_UNPACKED + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction<</S/JavaScript/JS(x)>>",
                "/Names 9 0 R>>endobj 9 0 obj<</EmbeddedFiles 2 0 R",
                "/AcroForm<</XFA[]>>",
                "/AA<</WC 9 0 R>>>>endobj 9 0 obj<</S/Launch"
            })
    void what_acts_is_found_in_a_file_that_has_no_table_of_its_objects(String member) {
        String pdf = new String(Papers.bomb("/Filter/FlateDecode", 100), StandardCharsets.ISO_8859_1);
        byte[] acting = pdf.replace("/Type/Catalog", "/Type/Catalog" + member).getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(acting);
    }

    @Test
    void what_unpacks_to_a_little_is_no_bomb() {
        assertTrue(documents.clean(Papers.bomb("/Filter/FlateDecode", 100_000)).length > 0);
    }

    @Test
    void what_is_cut_off_or_nested_without_end_is_refused_or_read_as_far_as_it_goes() {
        byte[] pdf = Papers.typed("2 bora chamal", 1);
        assertRefused(Arrays.copyOf(pdf, 5));
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertRefused(("%PDF-1.7\n1 0 obj " + "[".repeat(100_000)).getBytes(StandardCharsets.US_ASCII));
        survives(Arrays.copyOf(pdf, pdf.length / 2));
    }

    @Test
    void whatever_bytes_follow_a_good_beginning_the_answer_is_a_document_or_a_refusal() {
        Random random = new Random(11);
        byte[] pdf = Papers.made(Papers::noted);
        for (int round = 0; round < 200; round++) {
            byte[] spoilt = pdf.clone();
            for (int i = 0; i < 8; i++) {
                spoilt[5 + random.nextInt(spoilt.length - 5)] = (byte) random.nextInt();
            }
            survives(spoilt);
        }
    }

    private void survives(byte[] pdf) {
        try {
            documents.read(documents.clean(pdf));
        } catch (AttachmentException refused) {
            assertEquals(AttachmentException.Code.ATTACHMENT_REFUSED, refused.code());
        }
    }

    private void assertRefused(byte[] pdf) {
        AttachmentException refusal = assertThrows(AttachmentException.class, () -> documents.clean(pdf));
        assertEquals(AttachmentException.Code.ATTACHMENT_REFUSED, refusal.code());
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
