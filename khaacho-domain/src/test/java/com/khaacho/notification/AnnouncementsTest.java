package com.khaacho.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.notification.OrderNews.AnsweredVendorOrder;
import com.khaacho.notification.OrderNews.PlacedVendorOrder;
import com.khaacho.notification.OrderNews.Recipient;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncementsTest {

    private static final OrderId ORDER = OrderId.parse("0190b000-1234-7000-8000-000000000001");
    private static final Recipient RETAILER = new Recipient(new UUID(0, 1), "Sita Kirana", "sita@kirana.example");
    private static final Recipient VENDOR = new Recipient(new UUID(0, 2), "Annapurna Traders", null);

    @Test
    void a_routed_order_is_told_to_its_retailer_and_to_each_vendor() {
        List<Notification> all = new Announcements(true).of(news(OrderStatus.ROUTED, placed(1)));
        assertEquals(List.of("order.routed", "vendor-order.placed"), events(all));
        assertEquals(
                List.of(RETAILER.id(), VENDOR.id()),
                all.stream().map(Notification::recipientId).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "REJECTED, order.rejected",
        "HELD, order.held",
        "NEEDS_REVIEW, order.needs-review",
        "BACKORDERED, order.backordered",
        "CONFIRMED, order.confirmed",
        "COMPLETED, order.completed",
        "CANCELLED, order.cancelled"
    })
    void where_an_order_rests_its_retailer_is_told_so(OrderStatus status, String event) {
        assertEquals(List.of(event), events(new Announcements(true).of(news(status))));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "RECEIVED", "PARSED", "APPROVED"})
    void on_its_way_through_the_stages_nobody_is_told(OrderStatus status) {
        assertTrue(new Announcements(true).of(news(status)).isEmpty());
    }

    @Test
    void the_vendors_of_a_partly_backordered_order_are_told_what_was_placed() {
        List<Notification> all = new Announcements(true).of(news(OrderStatus.BACKORDERED, placed(1)));
        assertEquals(List.of("order.backordered", "vendor-order.placed"), events(all));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, accepted, will deliver",
        "DECLINED, declined, We look for another vendor",
        "DISPATCHED, dispatched, has sent",
        "DELIVERED, delivered, has delivered"
    })
    void what_a_vendor_says_its_retailer_is_told_vendor_order_by_vendor_order(
            VendorOrderStatus status, String word, String sentence) {
        UUID part = new UUID(1, 7);
        OrderNews news = new OrderNews(
                ORDER,
                OrderStatus.APPROVED,
                0,
                "K-17",
                null,
                null,
                RETAILER,
                List.of(),
                List.of(new AnsweredVendorOrder(part, "Annapurna Traders", Money.npr(BigDecimal.TEN), status, 0)),
                List.of());
        List<Notification> all = new Announcements(true).of(news);
        assertEquals(List.of("vendor-order." + word + "." + part), events(all));
        assertEquals(RETAILER.id(), all.get(0).recipientId());
        assertTrue(all.get(0).body().contains("Annapurna Traders"), all.get(0).body());
        assertTrue(all.get(0).body().contains(sentence), all.get(0).body());
        assertFalse(all.get(0).body().contains("Missing"), all.get(0).body());
    }

    @Test
    void a_vendor_is_told_what_was_called_off() {
        OrderNews news = new OrderNews(
                ORDER,
                OrderStatus.CANCELLED,
                0,
                null,
                "Bought too much",
                null,
                RETAILER,
                List.of(),
                List.of(),
                List.of(placed(1)));
        List<Notification> all = new Announcements(true).of(news);
        assertEquals(
                List.of("order.cancelled", "vendor-order.cancelled." + placed(1).id()), events(all));
        assertEquals(VENDOR.id(), all.get(1).recipientId());
        assertFalse(all.get(1).body().contains("Bought too much"), "why is between the retailer and the platform");
    }

    @Test
    void the_retailer_is_told_what_did_not_come() {
        OrderNews news = new OrderNews(
                ORDER,
                OrderStatus.CONFIRMED,
                0,
                null,
                null,
                null,
                RETAILER,
                List.of(),
                List.of(new AnsweredVendorOrder(
                        new UUID(1, 7),
                        "Annapurna Traders",
                        Money.npr(BigDecimal.TEN),
                        VendorOrderStatus.DELIVERED,
                        2)),
                List.of());
        List<Notification> all = new Announcements(true).of(news);
        assertTrue(
                all.get(1).body().contains("Missing and cancelled: 2 units"),
                all.get(1).body());
    }

    @Test
    void a_vendor_that_gets_more_in_a_later_routing_is_told_again() {
        List<Notification> all = new Announcements(true).of(news(OrderStatus.ROUTED, placed(1), placed(2)));
        assertEquals(List.of("order.routed", "vendor-order.placed", "vendor-order.placed.2"), events(all));
    }

    @Test
    void a_state_that_an_amended_order_comes_to_again_is_told_again_and_to_the_vendors_no_otherwise() {
        Announcements announcements = new Announcements(true);
        assertEquals(List.of("order.held"), events(announcements.of(news(OrderStatus.HELD))));
        assertEquals(List.of("order.held.4"), events(announcements.of(news(OrderStatus.HELD, 4))));
        assertEquals(
                List.of("order.routed.4", "vendor-order.placed"),
                events(announcements.of(news(OrderStatus.ROUTED, 4, placed(1)))));
    }

    @Test
    void mail_goes_to_who_has_an_address_the_others_are_logged() {
        List<Notification> all = new Announcements(true).of(news(OrderStatus.ROUTED, placed(1)));
        assertEquals(ChannelKind.EMAIL, all.get(0).channel());
        assertEquals("sita@kirana.example", all.get(0).recipient());
        assertEquals(ChannelKind.LOG, all.get(1).channel());
    }

    @Test
    void without_a_mail_server_everything_is_logged_without_an_address() {
        Notification only = new Announcements(false).of(news(OrderStatus.HELD)).get(0);
        assertEquals(ChannelKind.LOG, only.channel());
        assertEquals(RETAILER.id().toString(), only.recipient());
    }

    @Test
    void the_same_news_gives_the_same_ids_and_another_recipient_another_id() {
        List<Notification> first = new Announcements(true).of(news(OrderStatus.ROUTED, placed(1)));
        assertEquals(first, new Announcements(true).of(news(OrderStatus.ROUTED, placed(1))));
        assertNotEquals(first.get(0).id(), first.get(1).id());
    }

    @Test
    void an_id_is_a_version_seven_uuid_with_the_order_time_in_front() {
        UUID id = new Announcements(true).of(news(OrderStatus.HELD)).get(0).id();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(ORDER.epochMillis(), new OrderId(id).epochMillis());
    }

    @Test
    void the_text_names_the_order_the_reason_and_the_amount() {
        String body =
                new Announcements(true).of(news(OrderStatus.REJECTED)).get(0).body();
        assertTrue(body.contains("K-17"), body);
        assertTrue(body.contains("over the limit"), body);
        assertTrue(body.contains("NPR 1250.00"), body);
    }

    @Test
    void a_notification_prints_neither_address_nor_name_nor_amount() {
        String printed =
                new Announcements(true).of(news(OrderStatus.REJECTED)).get(0).toString();
        assertFalse(printed.contains("kirana") || printed.contains("Sita") || printed.contains("1250"), printed);
    }

    private static OrderNews news(OrderStatus status, PlacedVendorOrder... placed) {
        return news(status, 0, placed);
    }

    private static OrderNews news(OrderStatus status, int amendment, PlacedVendorOrder... placed) {
        Money total = Money.npr(new BigDecimal("1250"));
        return new OrderNews(
                ORDER,
                status,
                amendment,
                "K-17",
                "over the limit",
                total,
                RETAILER,
                List.of(placed),
                List.of(),
                List.of());
    }

    private static PlacedVendorOrder placed(int attempt) {
        return new PlacedVendorOrder(new UUID(1, attempt), VENDOR, Money.npr(BigDecimal.TEN), attempt);
    }

    private static List<String> events(List<Notification> all) {
        return all.stream().map(Notification::event).toList();
    }
}
