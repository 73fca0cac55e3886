package com.khaacho.order.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.OrderStatus;
import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.pipeline.jdbc.JdbcEventOutbox;
import com.khaacho.shared.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages and news of an amended order: those of its former version, those that nobody lived to send. */
class AmendedMessagesTest {

    private final ShopCounter shop = new ShopCounter(1_000);
    private final Broker broker = new Broker();
    private final TellNews tellNews = new TellNews(new JdbcEventOutbox(ShopCounter.POSTGRES.databases()), broker);

    @BeforeEach
    void nothing_of_others() {
        shop.update("TRUNCATE order_event_outbox");
    }

    @AfterEach
    void the_sums_are_right() {
        shop.assertSumsAreRight();
    }

    @Test
    void an_amendment_is_told_and_goes_to_risk() {
        OrderId order = shop.received(3);
        shop.amend(order, 5, null);
        tellNews.soon(order);
        assertEquals(List.of("order.amended"), broker.types());
        assertEquals(List.of(Stage.NOTIFICATION, Stage.RISK), broker.stages());
        assertEquals("0", shop.text("SELECT count(*) FROM order_event_outbox"));
    }

    @Test
    void what_nobody_lived_to_send_a_sweep_sends_and_the_order_goes_on() {
        OrderId order = shop.received(3);
        shop.assess(order);
        shop.amend(order, 5, null);
        broker.away = true;
        tellNews.soon(order);
        broker.away = false;
        shop.update("UPDATE order_event_outbox SET since = since - interval '1 minute'");
        assertEquals(1, tellNews.forgotten());
        assertEquals(List.of(Stage.NOTIFICATION, Stage.RISK), broker.stages());
        shop.assess(order);
        shop.route(order);
        assertEquals(OrderStatus.ROUTED, shop.status(order));
    }

    @Test
    void the_routing_message_of_a_former_approval_asks_no_vendor_and_sends_the_order_to_risk() {
        OrderId order = shop.received(3);
        shop.assess(order);
        shop.amend(order, 5, null);
        Dispatch dispatch = shop.route(order);
        assertEquals(List.of(Stage.RISK), stages(dispatch));
        assertEquals(List.of(), dispatch.events());
        assertEquals(OrderStatus.PARSED, shop.status(order));
        assertEquals("0", shop.stockReserved());
        assertEquals(5, shop.version(order));
    }

    @Test
    void a_risk_message_of_the_former_version_and_the_amendments_own_assess_it_once() {
        OrderId order = shop.received(3);
        shop.amend(order, 5, null);
        Dispatch former = shop.assess(order);
        Dispatch own = shop.assess(order);
        assertEquals(List.of(Stage.ROUTING), stages(former));
        assertEquals(List.of(Stage.ROUTING), stages(own));
        assertEquals(former.events(), own.events());
        assertEquals(List.of("RESERVE 565.00"), shop.ledger(order));
        shop.route(order);
        shop.route(order);
        assertEquals("5", shop.stockReserved());
    }

    @Test
    void every_message_of_the_former_version_that_comes_when_all_is_done_changes_nothing() {
        AcceptedOrder accepted = shop.accepted(3);
        shop.receive(accepted);
        OrderId order = accepted.id();
        shop.assess(order);
        shop.amend(order, 5, null);
        shop.assess(order);
        shop.route(order);
        List<String> history = shop.history(order);
        shop.receive(accepted);
        shop.parse(order);
        shop.assess(order);
        shop.route(order);
        assertEquals(history, shop.history(order));
        assertEquals(List.of("1 5"), shop.lines(order));
        assertEquals("5", shop.stockReserved());
        assertEquals("565.00", shop.creditReserved());
    }

    /** Intake died between its commit and its sending, and the shop amended meanwhile. */
    @Test
    void an_intake_message_that_comes_again_tells_the_creation_under_the_id_it_had() {
        AcceptedOrder accepted = shop.accepted(3);
        BusinessEvent created = only(shop.receive(accepted));
        shop.amend(accepted.id(), 5, null);
        Dispatch again = shop.receive(accepted);
        assertEquals(created.id(), only(again).id());
        assertEquals("order.created", only(again).type());
        assertEquals(List.of(Stage.RISK), stages(again));
        tellNews.soon(accepted.id());
        assertNotEquals(created.id(), broker.sent.get(0).events().get(0).id());
    }

    @Test
    void the_creation_of_a_text_keeps_its_id_too() {
        AcceptedOrder accepted =
                OrderFixture.anOrder().asText("hijo jasto saman").accepted();
        BusinessEvent created = only(shop.receive(accepted));
        shop.amendBy(new Caller("sita", accepted.retailerId(), Set.of(Role.RETAILER)), accepted.id(), 5);
        assertEquals(created.id(), only(shop.receive(accepted)).id());
    }

    private static BusinessEvent only(Dispatch dispatch) {
        assertEquals(1, dispatch.events().size());
        return dispatch.events().get(0);
    }

    private static List<Stage> stages(Dispatch dispatch) {
        return dispatch.forwards().stream().map(Dispatch.Forward::to).toList();
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

        List<String> types() {
            return sent.stream()
                    .flatMap(dispatch -> dispatch.events().stream())
                    .map(BusinessEvent::type)
                    .toList();
        }

        List<Stage> stages() {
            return sent.stream()
                    .flatMap(dispatch -> AmendedMessagesTest.stages(dispatch).stream())
                    .toList();
        }
    }
}
