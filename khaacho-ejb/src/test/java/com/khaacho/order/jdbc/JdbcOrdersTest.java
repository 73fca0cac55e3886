package com.khaacho.order.jdbc;

import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.order.Order;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.ReasonCode;
import com.khaacho.order.app.NextStage;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JdbcOrdersTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final JdbcOrders orders = new JdbcOrders(POSTGRES.databases(), OrderFixture.CLOCK);

    @Test
    void an_order_reads_back_as_it_was_written() {
        Order written =
                anOrder().with(3).of("RICE-25", 7L).with(2).of("SALT-01", null).received();
        orders.insert(List.of(written));
        Order read = only(written.id());
        assertEquals(OrderStatus.RECEIVED, read.status());
        assertEquals(written.lines(), read.lines());
        assertEquals(written.sequence(), read.sequence());
        assertEquals("Kaski", read.accepted().request().district());
        assertEquals(written.accepted().correlationId(), read.accepted().correlationId());
        assertEquals(written.accepted().acceptedAt(), read.accepted().acceptedAt());
    }

    @Test
    void a_change_reads_back_with_its_history() {
        Order written = anOrder().with(3).of("RICE-25", 7L).received();
        orders.insert(List.of(written));
        Order changed = only(written.id());
        changed.reject(ReasonCode.NOTHING_TO_SELL, "Nobody sells it.", "stage:risk");
        orders.update(List.of(changed));
        Order read = only(written.id());
        assertEquals(OrderStatus.REJECTED, read.status());
        assertEquals(2, read.sequence());
        assertEquals(BigDecimal.ZERO.setScale(2), read.creditReserved().setScale(2));
    }

    @Test
    void a_batch_is_locked_in_the_order_of_ids_whatever_it_is_asked_in() {
        List<Order> written = List.of(
                anOrder().with(1).of("RICE-25", 7L).received(),
                anOrder().with(1).of("RICE-25", 7L).received(),
                anOrder().with(1).of("RICE-25", 7L).received());
        orders.insert(written);
        List<String> locked = orders.lock(written.stream().map(Order::id).toList()).stream()
                .map(order -> order.id().toString())
                .toList();
        assertEquals(locked.stream().sorted().toList(), locked);
        assertEquals(3, locked.size());
    }

    @Test
    void only_ids_with_a_row_exist() {
        Order written = anOrder().with(1).of("RICE-25", 7L).received();
        orders.insert(List.of(written));
        OrderId unknown = anOrder().accepted().id();
        assertEquals(Set.of(written.id()), orders.existing(List.of(written.id(), unknown)));
    }

    @Test
    void an_order_is_written_once() {
        List<Order> written = List.of(anOrder().with(1).of("RICE-25", 7L).received());
        orders.insert(written);
        SqlException refusal = assertThrows(SqlException.class, () -> orders.insert(written));
        assertTrue(refusal.isUniqueViolation());
    }

    /** Its message may come again after a crash; nobody is to be told of it then either. */
    @Test
    void an_alias_is_an_alias_when_it_is_read_again_and_goes_nowhere() {
        Order original = anOrder().with(1).of("RICE-25", 7L).received();
        Order repeat = anOrder().with(1).of("RICE-25", 7L).received();
        repeat.markAliasOf(original.id());
        repeat.reject(ReasonCode.IDEMPOTENCY_KEY_REUSED, "Taken before.", "stage:intake");
        orders.insert(List.of(original, repeat));
        Dispatch dispatch = new Dispatch();
        new NextStage().forward(only(repeat.id()), dispatch);
        assertEquals(original.id(), only(repeat.id()).aliasOf());
        assertEquals(List.of(), dispatch.forwards());
        assertFalse(only(original.id()).status().isFinal());
    }

    private Order only(OrderId id) {
        List<Order> found = orders.lock(List.of(id));
        assertEquals(1, found.size());
        return found.get(0);
    }
}
