package com.khaacho.order.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.Destination;
import com.khaacho.order.IdempotencyKeys;
import com.khaacho.order.IdempotencyMemory;
import com.khaacho.order.IntakeQueue;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderException.Code;
import com.khaacho.order.OrderIds;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;
import com.khaacho.order.RequestedLine;
import com.khaacho.order.jdbc.JdbcOrderViews;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.PaymentTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Orders that stand in PostgreSQL, repeated into a queue that remembers. */
class RepeatOrderTest {

    private static final OrderRequest BARE =
            new OrderRequest(List.of(), null, null, OrderPriority.NORMAL, null, null, null, null);

    private final ShopCounter shop = new ShopCounter(1_000);
    private final OrderIds ids = new OrderIds(new byte[32], OrderFixture.CLOCK);
    private final Queue queue = new Queue();
    private final FindOrders findOrders =
            new FindOrders(new JdbcOrderViews(ShopCounter.POSTGRES.databases()), ids, OrderFixture.CLOCK);
    private final RepeatOrder repeatOrder = new RepeatOrder(findOrders, accepting());

    private AcceptOrder accepting() {
        SoldProducts products = ShopCounter.products(ShopCounter.POSTGRES.databases());
        return new AcceptOrder(
                ids,
                queue,
                new IdempotencyKeys(new Memory(), OrderFixture.CLOCK),
                products,
                new Rehearsal(null, null),
                new NoMetrics(),
                OrderFixture.CLOCK);
    }

    @Test
    void the_goods_are_those_of_the_former_order_and_the_rest_is_the_new_ones_own() {
        OrderId former = shop.received(3);
        OrderRequest wanted = new OrderRequest(
                List.of(shop.rice(2), shop.rice(4)),
                null,
                null,
                OrderPriority.HIGH,
                "PO-1",
                "Back door",
                "Kaski",
                LocalDate.of(2026, 11, 23));
        shop.amend(former, wanted);
        OrderRequest repeated = repeat(former, BARE).request();
        assertEquals(List.of(shop.sameRice(2), shop.sameRice(4)), repeated.items());
        assertEquals(
                new OrderRequest(repeated.items(), null, null, OrderPriority.NORMAL, null, null, "Kaski", null),
                repeated);
        OrderRequest wishes = new OrderRequest(
                List.of(), null, null, OrderPriority.LOW, "PO-2", "Ring", "Mustang", LocalDate.of(2026, 12, 1));
        assertEquals(
                new OrderRequest(
                        repeated.items(),
                        null,
                        null,
                        OrderPriority.LOW,
                        "PO-2",
                        "Ring",
                        "Mustang",
                        wishes.deliveryDate()),
                repeat(former, wishes).request());
    }

    @Test
    void the_door_stays_the_same_unless_another_place_is_wished() {
        OrderId former = shop.received(3);
        Destination home = new Destination("Lakeside 6", "+9779856012345");
        shop.amend(former, to(List.of(shop.rice(2)), null, home));
        assertEquals(home, repeat(former, BARE).request().destination());
        assertEquals(PaymentTerms.CREDIT, repeat(former, BARE).request().paymentTerms());
        Destination shed = new Destination("Lakeside 7", null);
        assertEquals(shed, repeat(former, to(List.of(), null, shed)).request().destination());
        OrderRequest elsewhere = to(List.of(), "Mustang", Destination.NONE);
        assertEquals(Destination.NONE, repeat(former, elsewhere).request().destination());
        assertEquals(
                PaymentTerms.CASH_ON_DELIVERY,
                repeat(former, elsewhere).request().paymentTerms());
    }

    private static OrderRequest to(List<RequestedLine> items, String district, Destination destination) {
        return new OrderRequest(
                items,
                null,
                null,
                OrderPriority.NORMAL,
                null,
                null,
                district,
                null,
                destination,
                PaymentTerms.CASH_ON_DELIVERY);
    }

    @Test
    void it_is_an_order_of_its_own_whatever_became_of_the_former_one() {
        OrderId former = shop.received(3);
        shop.cancel(former);
        AcceptedOrder repeated = repeat(former, BARE);
        assertNotEquals(former, repeated.id());
        assertTrue(ids.isIssuedTo(repeated.id(), shop.keeper().partyId()));
        assertEquals(3, repeated.request().items().get(0).quantity());
    }

    @Test
    void what_nobody_understood_is_said_again_in_its_words() {
        OrderId former = shop.receivedText("hijo jasto saman");
        shop.parse(former);
        OrderRequest repeated = repeat(former, BARE).request();
        assertEquals("hijo jasto saman", repeated.text());
        assertEquals(List.of(), repeated.items());
    }

    @Test
    void a_text_that_was_understood_is_repeated_in_lines() {
        OrderId former = shop.receivedText("hijo jasto saman");
        shop.amend(former, 2, null);
        OrderRequest repeated = repeat(former, BARE).request();
        assertEquals(List.of(shop.sameRice(2)), repeated.items());
        assertEquals(null, repeated.text());
    }

    @Test
    void the_same_request_again_is_replayed_and_the_key_of_another_is_refused() {
        OrderId former = shop.received(3);
        Acceptance.Accepted first = accepted(repeatOrder.repeat(former, wishes(shop.keeper(), BARE, "k1", "h1")));
        Acceptance.Accepted again = accepted(repeatOrder.repeat(former, wishes(shop.keeper(), BARE, "k1", "h1")));
        assertEquals(first.orderId(), again.orderId());
        assertTrue(again.replayed());
        assertEquals(1, queue.orders.size());
        assertInstanceOf(
                Acceptance.KeyReused.class, repeatOrder.repeat(former, wishes(shop.keeper(), BARE, "k1", "h2")));
    }

    @Test
    void nobody_repeats_what_is_not_his_or_not_there() {
        OrderId former = shop.received(3);
        for (Role role : List.of(Role.RETAILER, Role.OPERATOR)) {
            Caller other = new Caller("hari", UUID.randomUUID(), Set.of(role));
            assertEquals(Code.ORDER_NOT_FOUND, refusal(former, other));
        }
        OrderId waiting = ids.next(shop.keeper().partyId());
        assertEquals(Code.ORDER_NOT_YET_RECORDED, refusal(waiting, shop.keeper()));
        assertEquals(List.of(), queue.orders);
    }

    private Code refusal(OrderId former, Caller caller) {
        Submission wishes = wishes(caller, BARE, null, null);
        return assertThrows(OrderException.class, () -> repeatOrder.repeat(former, wishes))
                .code();
    }

    private AcceptedOrder repeat(OrderId former, OrderRequest wished) {
        accepted(repeatOrder.repeat(former, wishes(shop.keeper(), wished, null, null)));
        return queue.orders.get(queue.orders.size() - 1);
    }

    private static Acceptance.Accepted accepted(Acceptance acceptance) {
        return assertInstanceOf(Acceptance.Accepted.class, acceptance);
    }

    private static Submission wishes(Caller caller, OrderRequest wished, String key, String hash) {
        return new Submission(caller, OrderSource.REST, wished, key, hash, "c1");
    }

    private static final class Queue implements IntakeQueue {
        private final List<AcceptedOrder> orders = new ArrayList<>();

        @Override
        public void put(AcceptedOrder order) {
            orders.add(order);
        }

        @Override
        public void rehearse(AcceptedOrder order) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Memory implements IdempotencyMemory {
        private final Map<String, String> entries = new ConcurrentHashMap<>();

        @Override
        public String putIfAbsent(String key, String value) {
            return entries.putIfAbsent(key, value);
        }

        @Override
        public boolean replace(String key, String oldValue, String newValue) {
            return entries.replace(key, oldValue, newValue);
        }

        @Override
        public void put(String key, String value) {
            entries.put(key, value);
        }
    }

    private static final class NoMetrics extends OrderMetrics {
        @Override
        void accepted(OrderSource source) {
            assertEquals(OrderSource.REST, source);
        }
    }
}
