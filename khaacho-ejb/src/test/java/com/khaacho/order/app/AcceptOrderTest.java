package com.khaacho.order.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.catalog.Product;
import com.khaacho.catalog.Products;
import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.IdempotencyKeys;
import com.khaacho.order.IdempotencyMemory;
import com.khaacho.order.IntakeQueue;
import com.khaacho.order.OrderIds;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;
import com.khaacho.order.RequestedLine;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.shared.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class AcceptOrderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Caller SITA = new Caller("sita", new UUID(7, 7), Set.of(Role.RETAILER));

    private final Queue queue = new Queue();
    private final Shelf shelf = new Shelf();
    private final CatalogueSnapshot snapshot = new CatalogueSnapshot(shelf);
    private final OrderIds ids = new OrderIds(new byte[32], CLOCK);
    private final AcceptOrder acceptOrder = new AcceptOrder(
            ids,
            queue,
            new IdempotencyKeys(new Memory(), CLOCK),
            new SoldProducts(snapshot),
            new Rehearsal(null, snapshot),
            new Metrics(),
            CLOCK);

    @Test
    void an_accepted_order_is_in_the_queue_with_all_that_intake_needs() {
        OrderId id = accepted(acceptOrder.accept(of("RICE", "k1", "h1")), false);
        AcceptedOrder order = queue.orders.get(0);
        assertEquals(id, order.id());
        assertEquals(SITA.partyId(), order.retailerId());
        assertEquals("sita", order.placedBy());
        assertEquals("k1", order.idempotencyKey());
        assertEquals("h1", order.bodyHash());
        assertEquals("c1", order.correlationId());
        assertEquals(CLOCK.instant(), order.acceptedAt());
        assertTrue(ids.isIssuedTo(id, SITA.partyId()));
    }

    @Test
    void without_a_key_every_request_is_an_order_of_its_own() {
        accepted(acceptOrder.accept(of("RICE", null, null)), false);
        accepted(acceptOrder.accept(of("RICE", null, null)), false);
        assertEquals(2, queue.orders.size());
        assertNull(queue.orders.get(0).idempotencyKey());
    }

    @Test
    void the_same_request_again_is_replayed_and_not_sent() {
        OrderId first = accepted(acceptOrder.accept(of("RICE", "k1", "h1")), false);
        assertEquals(first, accepted(acceptOrder.accept(of("RICE", "k1", "h1")), true));
        assertEquals(1, queue.orders.size());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        acceptOrder.accept(of("RICE", "k1", "h1"));
        assertInstanceOf(Acceptance.KeyReused.class, acceptOrder.accept(of("RICE", "k1", "h2")));
        assertEquals(1, queue.orders.size());
    }

    @Test
    void an_order_that_the_broker_did_not_take_may_be_sent_again_under_the_same_id() {
        queue.away = true;
        assertThrows(PipelineUnavailableException.class, () -> acceptOrder.accept(of("RICE", "k1", "h1")));
        queue.away = false;
        OrderId id = accepted(acceptOrder.accept(of("RICE", "k1", "h1")), false);
        assertEquals(List.of(id, id), queue.asked);
    }

    @Test
    void unknown_products_are_named_by_line_and_nothing_is_sent() {
        shelf.sell(1, "RICE");
        snapshot.refresh();
        Submission mixed = submission(
                List.of(
                        new RequestedLine("RICE", null, 1, null),
                        new RequestedLine("GOLD", null, 1, null),
                        new RequestedLine(null, 1L, 1, null),
                        new RequestedLine(null, 2L, 1, null)),
                null,
                null);
        assertEquals(new Acceptance.UnknownProducts(List.of(1, 3)), acceptOrder.accept(mixed));
        assertTrue(queue.asked.isEmpty());
    }

    @Test
    void every_product_passes_while_the_catalogue_is_not_known() {
        accepted(acceptOrder.accept(of("ANYTHING", null, null)), false);
    }

    private static OrderId accepted(Acceptance acceptance, boolean replayed) {
        Acceptance.Accepted accepted = assertInstanceOf(Acceptance.Accepted.class, acceptance);
        assertEquals(replayed, accepted.replayed());
        return accepted.orderId();
    }

    private static Submission of(String sku, String key, String hash) {
        return submission(List.of(new RequestedLine(sku, null, 1, null)), key, hash);
    }

    private static Submission submission(List<RequestedLine> lines, String key, String hash) {
        OrderRequest request = new OrderRequest(lines, null, null, OrderPriority.NORMAL, null, null, null, null);
        return new Submission(SITA, OrderSource.REST, request, key, hash, "c1");
    }

    /** Keeps what it is given; tells what it was asked also when it refuses. */
    private static final class Queue implements IntakeQueue {

        private final List<AcceptedOrder> orders = new ArrayList<>();
        private final List<OrderId> asked = new ArrayList<>();
        private boolean away;

        @Override
        public void put(AcceptedOrder order) {
            asked.add(order.id());
            if (away) {
                throw new PipelineUnavailableException("away", null);
            }
            orders.add(order);
        }

        @Override
        public void rehearse(AcceptedOrder order) {
            throw new AssertionError("nobody rehearses here");
        }
    }

    private static final class Memory implements IdempotencyMemory {

        private final Map<String, String> map = new ConcurrentHashMap<>();

        @Override
        public String putIfAbsent(String key, String value) {
            return map.putIfAbsent(key, value);
        }

        @Override
        public boolean replace(String key, String oldValue, String newValue) {
            return map.replace(key, oldValue, newValue);
        }

        @Override
        public void put(String key, String value) {
            map.put(key, value);
        }
    }

    private static final class Shelf implements Products {

        private final List<Product> products = new ArrayList<>();

        void sell(long id, String sku) {
            products.add(new Product(id, sku, sku, null, null, "grain", "bag", null, List.of()));
        }

        @Override
        public List<Product> active() {
            return products;
        }

        @Override
        public Version version() {
            return new Version(products.size());
        }

        @Override
        public Map<String, Long> activeIds(Collection<String> skus) {
            throw new AssertionError("acceptance asks no database");
        }

        @Override
        public Set<Long> activeAmong(Collection<Long> some) {
            throw new AssertionError("acceptance asks no database");
        }
    }

    /** Counts are looked at on the running platform. */
    private static final class Metrics extends OrderMetrics {
        @Override
        void accepted(OrderSource source) {
            assertEquals(OrderSource.REST, source);
        }
    }
}
