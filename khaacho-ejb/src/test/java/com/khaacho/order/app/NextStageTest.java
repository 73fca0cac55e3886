package com.khaacho.order.app;

import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.Order;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderStatus;
import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.StageMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NextStageTest {

    private final NextStage next = new NextStage();

    @ParameterizedTest(name = "{0}, structured: {1} -> {2}")
    @CsvSource({
        "ACCEPTED, true, ",
        "ACCEPTED, false, ",
        "RECEIVED, true, RISK",
        "RECEIVED, false, PARSING",
        "PARSED, true, RISK",
        "PARSED, false, RISK",
        "APPROVED, true, ROUTING",
        "APPROVED, false, ROUTING",
        "NEEDS_REVIEW, false, NOTIFICATION",
        "HELD, true, NOTIFICATION",
        "REJECTED, true, NOTIFICATION",
        "ROUTED, true, NOTIFICATION",
        "BACKORDERED, true, NOTIFICATION",
        "CANCELLED, true, NOTIFICATION",
        "CONFIRMED, true, NOTIFICATION",
        "COMPLETED, true, NOTIFICATION"
    })
    void the_state_alone_decides_which_stage_is_due(OrderStatus status, boolean structured, Stage due) {
        assertEquals(due, NextStage.after(status, structured).orElse(null));
    }

    /** What no stage works on must be a state that people act on, else the order would stand there for ever. */
    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void an_order_never_rests_where_a_stage_should_work(OrderStatus status) {
        Stage due = NextStage.after(status, true).orElse(null);
        assertTrue(status == OrderStatus.ACCEPTED || status.isResting() || (due != null && due != Stage.NOTIFICATION));
    }

    @Test
    void the_message_carries_the_orders_priority_and_correlation_id() {
        Order order =
                anOrder().with(3).of("RICE-25", 7L).priority(OrderPriority.HIGH).approved("4500.00");
        Dispatch dispatch = new Dispatch();
        next.forward(order, dispatch);
        StageMessage message = new StageMessage(order.id(), OrderPriority.HIGH, "correlation-1");
        assertEquals(List.of(new Dispatch.Forward(Stage.ROUTING, message)), dispatch.forwards());
    }

    @Test
    void a_text_is_parsed_first() {
        Dispatch dispatch = new Dispatch();
        next.forward(anOrder().asText("3 bora chamal").received(), dispatch);
        assertEquals(Stage.PARSING, dispatch.forwards().get(0).to());
    }

    @Test
    void an_alias_of_another_order_goes_nowhere() {
        Order order = anOrder().with(3).of("RICE-25", 7L).received();
        order.markAliasOf(anOrder().accepted().id());
        Dispatch dispatch = new Dispatch();
        next.forward(order, dispatch);
        assertTrue(dispatch.forwards().isEmpty());
    }

    @Test
    void the_same_transition_is_told_under_the_same_event_id_and_the_next_under_another() {
        Order order = anOrder().with(3).of("RICE-25", 7L).approved("4500.00");
        BusinessEvent once = next.event("order.validated", order);
        assertEquals(once, next.event("order.validated", order));
        order.routed(order.lines(), order.total(), order.creditReserved());
        assertNotEquals(once.id(), next.event("order.routed", order).id());
    }
}
