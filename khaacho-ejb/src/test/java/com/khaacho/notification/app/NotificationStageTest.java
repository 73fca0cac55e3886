package com.khaacho.notification.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Notification;
import com.khaacho.notification.OrderNews;
import com.khaacho.notification.mail.SmtpSettings;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderStatus;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationStageTest {

    private static final OrderId ORDER = OrderId.parse("0190b000-0000-7000-8000-000000000001");

    private final MemoryNotifications notifications = new MemoryNotifications();
    private final Outgoing outgoing = new Outgoing();
    private final Channels channels = new Channels(new SmtpSettings(null, 25, null, 100));
    private final CountedDeliveries metrics = new CountedDeliveries();
    private final DeliverNotifications delivery = new DeliverNotifications(outgoing, channels, notifications, metrics);
    private final StartDelivery start = new StartDelivery(outgoing, delivery, notifications);
    private final Fired<NotificationsClaimed> claimed = new Fired<>(start::claimed);
    private final RecordNotifications stage = new RecordNotifications(notifications, channels, outgoing, claimed);
    private final SweepNotifications sweep = new SweepNotifications(notifications, delivery, outgoing, claimed);

    @Test
    void a_batch_is_recorded_claimed_and_sent_and_nothing_follows_from_it() {
        news(ORDER, OrderStatus.HELD);
        assertTrue(stage.process(List.of(message(ORDER))).forwards().isEmpty());
        assertEquals(List.of("SENT"), List.copyOf(notifications.states.values()));
        assertEquals(1, metrics.sent.size());
    }

    @Test
    void a_message_that_comes_again_sends_nothing_again() {
        news(ORDER, OrderStatus.HELD);
        stage.process(List.of(message(ORDER), message(ORDER)));
        stage.process(List.of(message(ORDER)));
        assertEquals(1, metrics.sent.size());
        assertEquals(1, claimed.events.size());
    }

    @Test
    void an_order_of_no_interest_outside_sends_nothing() {
        news(ORDER, OrderStatus.APPROVED);
        stage.process(List.of(message(ORDER)));
        assertTrue(notifications.states.isEmpty());
    }

    @Test
    void what_was_sent_while_the_database_was_away_is_marked_later_and_not_sent_again() {
        news(ORDER, OrderStatus.HELD);
        notifications.away = true;
        stage.process(List.of(message(ORDER)));
        assertEquals(List.of("SENDING"), List.copyOf(notifications.states.values()));
        notifications.away = false;
        sweep.sweep();
        assertEquals(List.of("SENT"), List.copyOf(notifications.states.values()));
        assertEquals(1, metrics.sent.size());
    }

    @Test
    void a_full_lane_leaves_the_rest_to_the_sweep() {
        news(ORDER, OrderStatus.HELD);
        outgoing.takeTurn(ChannelKind.LOG);
        while (outgoing.hasRoom(ChannelKind.LOG)) {
            outgoing.add(List.of(logged()));
        }
        stage.process(List.of(message(ORDER)));
        assertEquals(List.of("PENDING"), List.copyOf(notifications.states.values()));
        assertTrue(claimed.events.isEmpty());
    }

    @Test
    void the_sweep_sends_what_is_due() {
        notifications.due.addAll(List.of(logged(), logged()));
        sweep.sweep();
        assertEquals(2, metrics.sent.size());
        assertTrue(notifications.due.isEmpty());
    }

    @Test
    void a_claim_for_a_channel_that_was_switched_off_is_not_sent() {
        Notification mail = of(ChannelKind.EMAIL);
        notifications.due.add(mail);
        sweep.sweep();
        assertEquals("NOT_SENT", notifications.states.get(mail.id()));
    }

    @Test
    void at_the_end_what_was_not_begun_is_given_back() {
        Notification waiting = logged();
        outgoing.add(List.of(waiting));
        start.giveBack();
        assertEquals("PENDING", notifications.states.get(waiting.id()));
        assertTrue(outgoing.isEmpty(ChannelKind.LOG));
    }

    private void news(OrderId order, OrderStatus status) {
        OrderNews.Recipient retailer = new OrderNews.Recipient(new UUID(0, 1), "Sita Kirana", "sita@kirana.example");
        notifications.news.put(
                order, new OrderNews(order, status, 0, null, null, null, retailer, List.of(), List.of(), List.of()));
    }

    private static StageMessage message(OrderId order) {
        return new StageMessage(order, OrderPriority.NORMAL, "correlation");
    }

    private static Notification logged() {
        return of(ChannelKind.LOG);
    }

    private static Notification of(ChannelKind channel) {
        return Notification.of(ORDER, "test", channel, UUID.randomUUID(), "somebody", "Subject", "Body");
    }

    private static final class CountedDeliveries extends NotificationMetrics {
        final List<Delivery> sent = new ArrayList<>();

        @Override
        public void delivered(ChannelKind kind, Collection<Delivery> deliveries) {
            deliveries.stream()
                    .filter(one -> one.outcome() == Delivery.Outcome.SENT)
                    .forEach(sent::add);
        }
    }
}
