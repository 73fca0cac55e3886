package com.khaacho.vendor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.app.TellNews;
import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.EventOutbox;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.pipeline.jdbc.JdbcEventOutbox;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The news of a vendor's word, when all goes well and when somebody dies between commit and sending. */
class TellNewsTest {

    private final Marketplace market = new Marketplace();
    private final EventOutbox outbox = new JdbcEventOutbox(Marketplace.POSTGRES.databases());
    private final Broker broker = new Broker();
    private final TellNews tellNews = new TellNews(outbox, broker);

    @BeforeEach
    void nothing_of_others() {
        market.update("TRUNCATE order_event_outbox");
    }

    @Test
    void an_acceptance_is_told_to_the_topic_and_to_those_who_write_notifications() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        UUID part = market.placedWith(vendor, order);
        market.answer(part, VendorOrderStatus.ACCEPTED, vendor);
        tellNews.of(List.of(order));
        assertEquals(List.of("vendor-order.accepted", "order.confirmed"), broker.types());
        assertEquals(part, broker.events().get(0).vendorOrderId());
        assertEquals(List.of(Stage.NOTIFICATION), broker.stages());
        assertEquals(List.of(), outbox.of(List.of(order)));
    }

    @Test
    void a_delivery_is_told_together_with_the_end_of_the_order() {
        UUID vendor = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        tellNews.of(List.of(order));
        market.deliver(market.placedWith(vendor, order), vendor, 2);
        tellNews.of(List.of(order));
        assertEquals(
                List.of("vendor-order.delivered", "order.completed"),
                broker.types().subList(3, 5));
        assertEquals(new BigDecimal("200.00"), broker.events().get(3).amount());
        assertEquals(List.of(), outbox.of(List.of(order)));
    }

    @Test
    void a_declined_part_goes_back_to_routing() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        market.answer(market.placedWith(vendor, order), VendorOrderStatus.DECLINED, vendor);
        tellNews.of(List.of(order));
        assertEquals(List.of("vendor-order.declined"), broker.types());
        assertEquals(List.of(Stage.NOTIFICATION, Stage.ROUTING), broker.stages());
    }

    @Test
    void what_the_dead_did_not_tell_a_sweep_tells_once() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        market.answer(market.placedWith(vendor, order), VendorOrderStatus.DECLINED, vendor);
        assertEquals(0, tellNews.forgotten(), "whoever did it may still be telling");
        aMinutePasses();
        assertEquals(1, tellNews.forgotten());
        assertEquals(List.of(Stage.NOTIFICATION, Stage.ROUTING), broker.stages());
        aMinutePasses();
        assertEquals(0, tellNews.forgotten());
    }

    @Test
    void a_cancellation_that_could_not_be_told_at_once_is_told_by_a_sweep() {
        market.vendor(9);
        OrderId order = market.routed(3);
        market.cancel(order);
        broker.away = true;
        tellNews.soon(order);
        broker.away = false;
        aMinutePasses();
        assertEquals(1, tellNews.forgotten());
        assertEquals(List.of("order.cancelled"), broker.types());
        assertEquals(List.of(Stage.NOTIFICATION), broker.stages());
        aMinutePasses();
        assertEquals(0, tellNews.forgotten());
    }

    @Test
    void while_the_broker_is_away_the_news_waits_and_keeps_its_id() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        market.answer(market.placedWith(vendor, order), VendorOrderStatus.ACCEPTED, vendor);
        List<UUID> ids = outbox.of(List.of(order)).stream()
                .map(news -> news.event().id())
                .toList();
        broker.away = true;
        assertThrows(PipelineUnavailableException.class, () -> tellNews.of(List.of(order)));
        broker.away = false;
        aMinutePasses();
        assertEquals(1, tellNews.forgotten());
        assertEquals(ids, broker.events().stream().map(BusinessEvent::id).toList());
    }

    @Test
    void two_sweepers_never_claim_the_same() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        market.answer(market.placedWith(vendor, order), VendorOrderStatus.DECLINED, vendor);
        aMinutePasses();
        assertEquals(List.of(order), outbox.claimForgotten(10));
        assertTrue(outbox.claimForgotten(10).isEmpty());
    }

    private void aMinutePasses() {
        market.update("UPDATE order_event_outbox SET since = since - interval '1 minute'");
    }

    /** Remembers what was sent, or is away. */
    private static final class Broker implements StageGateway {
        private final List<Dispatch> sent = new ArrayList<>();
        private boolean away;

        @Override
        public void send(Dispatch dispatch) {
            if (away) {
                throw new PipelineUnavailableException("away", null);
            }
            sent.add(dispatch);
        }

        @Override
        public void deadLetter(Stage stage, String body, String orderId, String correlationId, String error) {
            throw new UnsupportedOperationException();
        }

        List<BusinessEvent> events() {
            return sent.stream().flatMap(dispatch -> dispatch.events().stream()).toList();
        }

        List<String> types() {
            return events().stream().map(BusinessEvent::type).toList();
        }

        List<Stage> stages() {
            return sent.stream()
                    .flatMap(dispatch -> dispatch.forwards().stream())
                    .map(Dispatch.Forward::to)
                    .toList();
        }
    }
}
