package com.khaacho.notification.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Delivery.Outcome;
import com.khaacho.notification.Notification;
import com.khaacho.notification.NotificationStatus;
import com.khaacho.notification.OrderNews;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcNotificationsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final UUID RETAILER = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final UUID VENDOR_A = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
    private static final UUID VENDOR_B = UUID.fromString("0190a000-0000-7000-8000-00000000000b");
    private static final OrderId ORDER = OrderId.parse("0190b000-0000-7000-8000-000000000001");
    private static final OrderId OTHER = OrderId.parse("0190b000-0000-7000-8000-000000000002");

    private final Sql sql = POSTGRES.asOwner();
    private final JdbcNotifications notifications = new JdbcNotifications(POSTGRES.databases());

    @BeforeEach
    void empty() {
        sql.update("TRUNCATE notification, vendor_order, vendor_order_line, orders, party CASCADE");
        party(RETAILER, "RETAILER", "Sita Kirana", null);
        party(VENDOR_A, "VENDOR", "Annapurna Traders", "a@annapurna.example");
        party(VENDOR_B, "VENDOR", "Bagmati Suppliers", null);
    }

    @Test
    void news_of_a_batch_holds_each_order_with_its_placed_vendor_orders() {
        order(ORDER, "ROUTED", new BigDecimal("1250.00"));
        order(OTHER, "HELD", null);
        vendorOrder(ORDER, VENDOR_A, "PLACED", 1);
        vendorOrder(ORDER, VENDOR_B, "PLACED", 2);
        vendorOrder(OTHER, VENDOR_B, "DECLINED", 1);
        vendorOrder(OTHER, VENDOR_A, "CANCELLED", 1);
        List<OrderNews> news = notifications.newsOf(List.of(OTHER, ORDER, new OrderId(UUID.randomUUID())));
        assertEquals(
                List.of(ORDER, OTHER), news.stream().map(OrderNews::orderId).toList());
        OrderNews routed = news.get(0);
        assertEquals(OrderStatus.ROUTED, routed.status());
        assertEquals("Sita Kirana", routed.retailer().name());
        assertEquals(new BigDecimal("1250.00"), routed.total().amount());
        assertEquals(2, routed.placed().size());
        assertEquals(
                Set.of(1, 2),
                new HashSet<>(routed.placed().stream()
                        .map(OrderNews.PlacedVendorOrder::attempt)
                        .toList()));
        assertTrue(news.get(1).placed().isEmpty());
        assertEquals(
                List.of(VENDOR_A),
                news.get(1).cancelled().stream().map(part -> part.vendor().id()).toList());
        assertEquals(
                List.of(VendorOrderStatus.DECLINED),
                news.get(1).answered().stream()
                        .map(OrderNews.AnsweredVendorOrder::status)
                        .toList());
        assertNull(news.get(1).total());
    }

    @Test
    void a_notification_is_recorded_once_however_often_it_is_added() {
        List<Notification> batch = List.of(notification(1), notification(2));
        assertEquals(2, notifications.add(batch, NotificationStatus.SENDING).size());
        assertTrue(notifications.add(batch, NotificationStatus.SENDING).isEmpty());
        assertEquals(
                1,
                notifications
                        .add(List.of(notification(2), notification(3)), NotificationStatus.PENDING)
                        .size());
        assertEquals(List.of("SENDING/1", "SENDING/1", "PENDING/0"), states());
    }

    @Test
    void of_two_who_add_the_same_at_once_one_records_it() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        for (int round = 0; round < 200; round++) {
            List<Notification> same = List.of(notification(round));
            Callable<Integer> adder = () -> {
                start.await();
                return notifications.add(same, NotificationStatus.PENDING).size();
            };
            assertEquals(
                    1, together(2, adder).stream().mapToInt(Integer::intValue).sum());
        }
    }

    @Test
    void what_was_born_claimed_is_not_claimed_again() {
        notifications.add(List.of(notification(1)), NotificationStatus.SENDING);
        assertTrue(notifications.claimDue(10).isEmpty());
    }

    @Test
    void two_sweepers_never_claim_the_same() throws Exception {
        List<Notification> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(notification(i));
        }
        notifications.add(all, NotificationStatus.PENDING);
        Callable<List<Notification>> sweeper = () -> {
            List<Notification> claimed = new ArrayList<>();
            for (List<Notification> some = notifications.claimDue(7);
                    !some.isEmpty();
                    some = notifications.claimDue(7)) {
                claimed.addAll(some);
            }
            return claimed;
        };
        List<Notification> claimed = new ArrayList<>();
        together(3, sweeper).forEach(claimed::addAll);
        assertEquals(200, claimed.size());
        assertEquals(new HashSet<>(all), new HashSet<>(claimed));
    }

    @Test
    void outcomes_are_kept_with_their_reason() {
        List<Notification> batch = List.of(notification(1), notification(2), notification(3), notification(4));
        notifications.add(batch, NotificationStatus.SENDING);
        notifications.mark(List.of(
                Delivery.sent(batch.get(0)),
                new Delivery(batch.get(1), Outcome.NOT_SENT, "busy"),
                new Delivery(batch.get(2), Outcome.REFUSED, "nobody"),
                new Delivery(batch.get(3), Outcome.UNCERTAIN, "broken")));
        assertEquals(List.of("SENT/1", "PENDING/1", "FAILED/1", "UNCERTAIN/1"), states());
        assertEquals(
                1,
                sql.query("SELECT 1 FROM notification WHERE sent_at IS NOT NULL", row -> 1)
                        .size());
    }

    @Test
    void a_failed_try_waits_before_the_next_one_and_the_eighth_is_the_last() {
        notifications.add(List.of(notification(1)), NotificationStatus.SENDING);
        for (int attempt = 1; attempt < JdbcNotifications.MAX_ATTEMPTS; attempt++) {
            fail(notification(1));
            assertEquals(List.of("PENDING/" + attempt), states());
            assertTrue(notifications.claimDue(1).isEmpty());
            sql.update("UPDATE notification SET claimed_at = claimed_at - interval '64 minutes 1 second'");
            assertEquals(List.of(notification(1)), notifications.claimDue(1));
        }
        fail(notification(1));
        assertEquals(List.of("FAILED/8"), states());
    }

    @Test
    void a_claim_of_a_dead_instance_becomes_uncertain_and_is_not_sent_again() {
        notifications.add(List.of(notification(1), notification(2)), NotificationStatus.SENDING);
        sql.update(
                "UPDATE notification SET claimed_at = now() - interval '6 minutes' WHERE id = ?",
                notification(1).id());
        assertEquals(1, notifications.markLostClaims());
        assertEquals(List.of("UNCERTAIN/1", "SENDING/1"), states());
        assertTrue(notifications.claimDue(10).isEmpty());
    }

    @Test
    void a_slow_sender_that_comes_back_tells_what_really_happened() {
        notifications.add(List.of(notification(1)), NotificationStatus.SENDING);
        sql.update("UPDATE notification SET claimed_at = now() - interval '6 minutes'");
        notifications.markLostClaims();
        notifications.mark(List.of(Delivery.sent(notification(1))));
        assertEquals(List.of("SENT/1"), states());
    }

    @Test
    void what_is_given_back_is_due_at_once_and_does_not_count_as_a_try() {
        notifications.add(List.of(notification(1)), NotificationStatus.SENDING);
        notifications.release(List.of(notification(1)));
        assertEquals(List.of("PENDING/0"), states());
        assertEquals(1, notifications.claimDue(1).size());
    }

    private static <T> List<T> together(int threads, Callable<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(Collections.nCopies(threads, task))) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private void fail(Notification notification) {
        notifications.mark(List.of(new Delivery(notification, Outcome.NOT_SENT, "busy")));
    }

    private List<String> states() {
        return sql.query("SELECT status || '/' || attempts FROM notification ORDER BY event", row -> row.getString(1));
    }

    private static Notification notification(int number) {
        String event = "test." + (1000 + number);
        return Notification.of(ORDER, event, ChannelKind.LOG, RETAILER, RETAILER.toString(), "Subject", "Body");
    }

    private void party(UUID id, String kind, String name, String email) {
        sql.update("INSERT INTO party (id, kind, name, email) VALUES (?, ?, ?, ?)", id, kind, name, email);
    }

    private void order(OrderId id, String status, BigDecimal total) {
        sql.update(
                """
                INSERT INTO orders (id, retailer_id, placed_by, source, priority, status, total, accepted_at)
                VALUES (?, ?, 'sita', 'REST', 4, ?, ?, now())
                """,
                id.value(),
                RETAILER,
                status,
                total);
    }

    private void vendorOrder(OrderId order, UUID vendor, String status, int attempt) {
        sql.update(
                "INSERT INTO vendor_order (id, order_id, vendor_id, status, total, attempt) VALUES (?, ?, ?, ?, 100, ?)",
                UUID.randomUUID(),
                order.value(),
                vendor,
                status,
                attempt);
    }
}
