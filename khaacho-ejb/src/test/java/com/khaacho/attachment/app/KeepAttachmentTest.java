package com.khaacho.attachment.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentException.Code;
import com.khaacho.attachment.ScannerUnavailableException;
import com.khaacho.attachment.VirusScan;
import com.khaacho.attachment.app.KeepAttachment.Kept;
import com.khaacho.attachment.image.Snapshots;
import com.khaacho.attachment.jdbc.JdbcAttachments;
import com.khaacho.credit.Books;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepAttachmentTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final byte[] PICTURE = Snapshots.png(Snapshots.drawn(30, 20));
    private static final String PNG = "image/png";

    private final Drawer drawer = new Drawer();
    private final JdbcAttachments attachments = new JdbcAttachments(POSTGRES.databases());
    private final KeepAttachment keep = keeper(content -> true);
    private final FindAttachments find = new FindAttachments(attachments, drawer, CLOCK);
    private final Caller shop = retailer();

    @Test
    void the_same_picture_sent_again_is_the_same_attachment_and_another_shops_is_another() {
        Kept first = keep.keep(PICTURE, PNG, shop);
        assertFalse(first.isKnown());
        assertEquals(new Kept(first.attachment(), true), keep.keep(PICTURE, PNG, shop));
        Kept others = keep.keep(PICTURE, PNG, retailer());
        assertNotEquals(first.attachment().id(), others.attachment().id());
        assertEquals(2, drawer.size());
    }

    @Test
    void two_that_send_it_at_once_get_one_attachment_with_its_content()
            throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Kept>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(threads.submit(() -> keep.keep(PICTURE, PNG, shop)));
        }
        UUID id = all.get(0).get().attachment().id();
        for (Future<Kept> each : all) {
            assertEquals(id, each.get().attachment().id());
        }
        threads.shutdown();
        assertEquals(Set.of(id), drawer.ids());
    }

    @Test
    void what_died_between_content_and_row_is_removed_later_and_nothing_else() {
        UUID orphan = UUID.randomUUID();
        drawer.put(orphan, PICTURE);
        UUID kept = keep.keep(PICTURE, PNG, shop).attachment().id();
        new RemoveOrphans(attachments, drawer, CLOCK).run();
        assertEquals(Set.of(kept, orphan), drawer.ids());
        Clock later = Clock.offset(CLOCK, RemoveOrphans.AGE.plusSeconds(1));
        new RemoveOrphans(attachments, drawer, later).run();
        assertEquals(Set.of(kept), drawer.ids());
    }

    @Test
    void a_stranger_cannot_tell_a_picture_from_no_picture_and_an_operator_sees_it() {
        UUID id = keep.keep(PICTURE, PNG, shop).attachment().id();
        assertEquals(id, find.find(id, shop).id());
        Caller operator = new Caller("hari", UUID.randomUUID(), Set.of(Role.OPERATOR));
        assertEquals(PICTURE.length, find.content(find.find(id, operator)).length);
        assertAbsent(id, retailer());
        assertAbsent(UUID.randomUUID(), shop);
        drawer.remove(id);
        assertEquals(
                Code.ATTACHMENT_NOT_FOUND,
                assertThrows(AttachmentException.class, () -> find.content(find.find(id, shop)))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/webp", "text/html", ""})
    void a_picture_under_another_name_is_refused_and_nothing_is_kept(String mediaType) {
        assertRefused(PICTURE, mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\u0089PNG", "<svg/>", "GIF89a", "MZ"})
    void what_is_no_picture_is_refused_and_nothing_is_kept(String content) {
        assertRefused(content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), PNG);
    }

    @Test
    void what_the_scanner_refuses_or_cannot_tell_of_is_not_kept() {
        AttachmentException refusal = assertThrows(
                AttachmentException.class, () -> keeper(content -> false).keep(PICTURE, PNG, shop));
        assertEquals(Code.ATTACHMENT_REFUSED, refusal.code());
        KeepAttachment unsure = keeper(content -> {
            throw new ScannerUnavailableException("away", null);
        });
        assertThrows(ScannerUnavailableException.class, () -> unsure.keep(PICTURE, PNG, shop));
        assertTrue(drawer.ids().isEmpty());
        assertFalse(keep.keep(PICTURE, PNG, shop).isKnown());
    }

    private KeepAttachment keeper(VirusScan scan) {
        return new KeepAttachment(attachments, drawer, scan, (form, content) -> content, null, CLOCK);
    }

    private void assertRefused(byte[] content, String mediaType) {
        AttachmentException refusal =
                assertThrows(AttachmentException.class, () -> keep.keep(content, mediaType, shop));
        assertEquals(Code.ATTACHMENT_REFUSED, refusal.code());
        assertTrue(drawer.ids().isEmpty());
    }

    private void assertAbsent(UUID id, Caller reader) {
        AttachmentException absent = assertThrows(AttachmentException.class, () -> find.find(id, reader));
        assertEquals(Code.ATTACHMENT_NOT_FOUND, absent.code());
    }

    private static Caller retailer() {
        return new Caller("sita", new Books(POSTGRES).open("1000"), Set.of(Role.RETAILER));
    }
}
