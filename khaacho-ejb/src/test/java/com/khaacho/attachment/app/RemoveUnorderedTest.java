package com.khaacho.attachment.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.AttachmentSettings;
import com.khaacho.attachment.AttachmentUrl;
import com.khaacho.attachment.image.Snapshots;
import com.khaacho.attachment.jdbc.JdbcAttachments;
import com.khaacho.credit.Books;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.shared.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoveUnorderedTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final byte[] PICTURE = Snapshots.png(Snapshots.drawn(30, 20));
    private static final int KEEP_DAYS = 30;
    private static final Clock LAST_DAY = after(Duration.ofDays(KEEP_DAYS));
    private static final Clock TOO_LATE = after(Duration.ofDays(KEEP_DAYS).plusSeconds(1));

    private final Drawer drawer = new Drawer();
    private final JdbcAttachments attachments = new JdbcAttachments(POSTGRES.databases());
    private final Caller shop = new Caller("sita", new Books(POSTGRES).open("1000"), Set.of(Role.RETAILER));

    @Test
    void what_no_order_names_is_removed_with_its_content_and_not_a_day_early() {
        UUID id = send(CLOCK);
        sweep(KEEP_DAYS, LAST_DAY);
        assertTrue(isThere(id));
        sweep(KEEP_DAYS, TOO_LATE);
        assertFalse(isThere(id));
        assertTrue(drawer.ids().isEmpty());
    }

    @Test
    void without_the_setting_everything_is_kept() {
        UUID id = send(CLOCK);
        sweep(null, TOO_LATE);
        assertTrue(isThere(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/khaacho"})
    void what_an_order_names_stays_though_nothing_reads_it(String prefix) {
        UUID id = send(CLOCK);
        order(prefix + AttachmentUrl.of(id));
        sweep(KEEP_DAYS, TOO_LATE);
        assertTrue(isThere(id));
    }

    @Test
    void what_is_read_stays() {
        UUID id = send(CLOCK);
        POSTGRES.asOwner()
                .update(
                        "INSERT INTO attachment_reading (order_id, attachment_id) VALUES (?, ?)",
                        UUID.randomUUID(),
                        id);
        sweep(KEEP_DAYS, TOO_LATE);
        assertTrue(isThere(id));
    }

    @Test
    void what_is_sent_again_or_accepted_with_an_order_begins_its_days_anew() {
        UUID id = send(CLOCK);
        assertEquals(id, send(LAST_DAY));
        sweep(KEEP_DAYS, TOO_LATE);
        assertTrue(isThere(id));
        finder(after(Duration.ofDays(2L * KEEP_DAYS))).useForOrder(id, shop);
        sweep(KEEP_DAYS, after(Duration.ofDays(3L * KEEP_DAYS)));
        assertTrue(isThere(id));
    }

    @Test
    void what_was_removed_is_not_ordered_with_and_sent_again_is_another() {
        UUID id = send(CLOCK);
        sweep(KEEP_DAYS, TOO_LATE);
        assertThrows(AttachmentException.class, () -> finder(TOO_LATE).useForOrder(id, shop));
        assertNotEquals(id, send(TOO_LATE));
    }

    @Test
    void content_whose_row_went_before_the_process_died_goes_with_the_next_sweep() {
        send(CLOCK);
        rows(KEEP_DAYS, TOO_LATE);
        assertEquals(1, drawer.size());
        sweep(KEEP_DAYS, TOO_LATE);
        assertEquals(0, drawer.size());
    }

    @Test
    void two_instances_that_sweep_at_once_remove_it_and_neither_fails() {
        UUID id = send(CLOCK);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> sweep(KEEP_DAYS, TOO_LATE));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> sweep(KEEP_DAYS, TOO_LATE));
        CompletableFuture.allOf(first, second).join();
        assertFalse(isThere(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, 3651})
    void days_out_of_range_stop_the_start(int days) {
        assertThrows(IllegalArgumentException.class, () -> settings(days));
    }

    private UUID send(Clock clock) {
        return new KeepAttachment(attachments, drawer, content -> true, (form, content) -> content, null, clock)
                .keep(PICTURE, "image/png", shop)
                .attachment()
                .id();
    }

    private void order(String imageUrl) {
        POSTGRES.asOwner()
                .update(
                        "INSERT INTO orders (id, retailer_id, source, status, image_url, accepted_at)"
                                + " VALUES (?, ?, 'REST', 'CANCELLED', ?, ?)",
                        UuidV7.next(CLOCK.millis()),
                        shop.partyId(),
                        imageUrl,
                        CLOCK.instant());
    }

    private void rows(Integer keepDays, Clock clock) {
        new RemoveUnordered(attachments, settings(keepDays), clock).run();
    }

    private void sweep(Integer keepDays, Clock clock) {
        rows(keepDays, clock);
        new RemoveOrphans(attachments, drawer, clock).run();
    }

    private boolean isThere(UUID id) {
        return attachments.find(id).isPresent();
    }

    private FindAttachments finder(Clock clock) {
        return new FindAttachments(attachments, drawer, clock);
    }

    private static AttachmentSettings settings(Integer keepDays) {
        return new AttachmentSettings(null, keepDays, null, null, null, null);
    }

    private static Clock after(Duration time) {
        return Clock.offset(CLOCK, time);
    }
}
