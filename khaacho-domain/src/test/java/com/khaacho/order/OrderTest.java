package com.khaacho.order;

import static com.khaacho.order.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {

    private static final RiskAssessment FINDING = new RiskAssessment(new BigDecimal("0.3"), List.of());
    private static final BigDecimal TOTAL = new BigDecimal("4500.00");

    /** Each method that changes an order's state, by the state it leads to. */
    private static final Map<OrderStatus, Function<Order, Transition>> STEPS = Map.of(
            OrderStatus.PARSED, order -> order.parsed(order.lines(), BigDecimal.ONE, "user:asha"),
            OrderStatus.NEEDS_REVIEW, order -> order.needsReview(order.lines(), BigDecimal.ZERO, "Not understood."),
            OrderStatus.APPROVED, order -> order.approve(order.lines(), TOTAL, FINDING),
            OrderStatus.HELD, order -> order.hold(order.lines(), TOTAL, FINDING, ReasonCode.RISK_REVIEW, "Unusual."),
            OrderStatus.REJECTED, order -> order.reject(ReasonCode.RISK_TOO_HIGH, "Too much.", TOTAL, FINDING),
            OrderStatus.ROUTED, order -> order.routed(order.lines(), TOTAL, TOTAL),
            OrderStatus.BACKORDERED,
                    order -> order.backordered(order.lines(), ReasonCode.OUT_OF_STOCK, "No stock anywhere."),
            OrderStatus.CONFIRMED, order -> order.confirm("user:ram"),
            OrderStatus.COMPLETED, order -> order.complete("user:ram"),
            OrderStatus.CANCELLED, order -> order.cancel("user:asha", "No longer needed."));

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void an_order_moves_where_the_table_allows_and_nowhere_else(OrderStatus from, OrderStatus to) {
        Order order = anOrder().with(3).of("RICE-25").in(from);
        if (from == to) {
            assertEquals(Transition.ALREADY_DONE, STEPS.get(to).apply(order));
            assertTrue(order.newEvents().isEmpty());
        } else if (from.allows(to)) {
            assertEquals(Transition.DONE, STEPS.get(to).apply(order));
            assertEquals(to, order.status());
        } else {
            assertThrows(IllegalTransitionException.class, () -> STEPS.get(to).apply(order));
            assertEquals(from, order.status());
            assertTrue(order.newEvents().isEmpty());
        }
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(OrderStatus.values())
                .flatMap(from -> STEPS.keySet().stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_that_the_history_holds_changes_nothing(OrderStatus step) {
        Order order = anOrder().with(3).of("RICE-25").in(OrderStatus.CONFIRMED);
        Order late = Order.restore(
                order.accepted(),
                OrderStatus.CONFIRMED,
                java.util.EnumSet.allOf(OrderStatus.class),
                7,
                7,
                order.lines(),
                TOTAL,
                TOTAL,
                OrderFixture.CLOCK.instant(),
                OrderFixture.CLOCK);
        assertEquals(Transition.ALREADY_DONE, STEPS.get(step).apply(late));
        assertEquals(OrderStatus.CONFIRMED, late.status());
        assertEquals(TOTAL, late.creditReserved());
        assertEquals(7, late.sequence());
        assertTrue(late.newEvents().isEmpty());
    }

    static Stream<OrderStatus> steps() {
        return STEPS.keySet().stream();
    }

    @Test
    void each_step_leaves_one_numbered_event_with_who_when_and_why() {
        Order order = anOrder().with(3).of("RICE-25").parsed();
        order.hold(order.lines(), TOTAL, FINDING, ReasonCode.RISK_REVIEW, "Unusual.");
        assertEquals(
                List.of(
                        event(order, 1, OrderStatus.ACCEPTED, OrderStatus.RECEIVED, "stage:intake", null),
                        event(order, 2, OrderStatus.RECEIVED, OrderStatus.PARSED, "stage:intake", null),
                        event(order, 3, OrderStatus.PARSED, OrderStatus.HELD, "stage:risk", "Unusual.")),
                order.newEvents());
    }

    private static OrderEvent event(
            Order order, int sequence, OrderStatus from, OrderStatus to, String actor, String reason) {
        return new OrderEvent(order.id(), sequence, from, to, actor, reason, "correlation-1", OrderFixture.NOW);
    }

    @Test
    void approval_reserves_the_total_with_vat_on_the_retailers_credit() {
        Order order = anOrder().with(3).of("RICE-25").approved("4500.00");
        assertEquals(TOTAL, order.total());
        assertEquals(new BigDecimal("5085.00"), order.creditReserved());
    }

    @Test
    void a_held_order_has_a_total_but_reserves_nothing() {
        Order order = anOrder().with(3).of("RICE-25").parsed();
        order.hold(order.lines(), TOTAL, FINDING, ReasonCode.RISK_REVIEW, "Unusual.");
        assertEquals(TOTAL, order.total());
        assertEquals(BigDecimal.ZERO, order.creditReserved());
        assertEquals(ReasonCode.RISK_REVIEW, order.reasonCode());
    }

    @Test
    void an_operators_word_lets_a_held_order_pass_and_reserves_its_total() {
        Order order = anOrder().with(3).of("RICE-25").parsed();
        order.hold(order.lines(), TOTAL, FINDING, ReasonCode.RISK_REVIEW, "Unusual.");
        order.letPass("user:hari", "A known face");
        assertEquals(OrderStatus.APPROVED, order.status());
        assertEquals(new BigDecimal("5085.00"), order.creditReserved());
        assertEquals(
                event(order, 4, OrderStatus.HELD, OrderStatus.APPROVED, "user:hari", "A known face"),
                order.newEvents().get(3));
    }

    @ParameterizedTest
    @EnumSource(value = OrderStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "HELD")
    void nobody_lets_an_order_pass_that_is_not_held(OrderStatus status) {
        Order order = anOrder().with(3).of("RICE-25").in(status);
        assertThrows(IllegalTransitionException.class, () -> order.letPass("user:hari", "A known face"));
        assertEquals(status, order.status());
        assertTrue(order.newEvents().isEmpty());
    }

    @Test
    void a_rejected_order_keeps_the_finding_and_reserves_nothing() {
        Order order = anOrder().with(3).of("RICE-25").parsed();
        order.reject(ReasonCode.RISK_TOO_HIGH, "Too much.", TOTAL, FINDING);
        assertEquals(FINDING, order.assessment());
        assertEquals(BigDecimal.ZERO, order.creditReserved());
        assertTrue(order.status().isFinal());
    }

    @Test
    void routing_sets_the_reservation_to_what_vendors_will_bill() {
        Order order = anOrder().with(3).of("RICE-25").approved("4500.00");
        order.routed(order.lines(), new BigDecimal("4650.00"), new BigDecimal("5254.50"));
        assertEquals(new BigDecimal("4650.00"), order.total());
        assertEquals(new BigDecimal("5254.50"), order.creditReserved());
        assertFalse(order.newEvents().isEmpty());
    }

    @Test
    void an_order_that_waits_for_stock_holds_no_credit() {
        Order order = anOrder().with(3).of("RICE-25").approved("4500.00");
        List<OrderLine> waiting =
                order.lines().stream().map(line -> line.backordered(3)).toList();
        order.backordered(waiting, ReasonCode.OUT_OF_STOCK, "No stock anywhere.");
        assertEquals(BigDecimal.ZERO, order.creditReserved());
        assertEquals(3, order.lines().get(0).backordered());
        assertTrue(order.linesChanged());
    }

    @Test
    void cancelling_frees_the_credit_and_every_unit() {
        Order order = anOrder().with(3).of("RICE-25").with(2).of("SALT-01").approved("4500.00");
        order.routed(List.of(order.lines().get(0), order.lines().get(1).backordered(2)), TOTAL, TOTAL);
        order.cancel("user:asha", "No longer needed.");
        assertEquals(BigDecimal.ZERO, order.creditReserved());
        order.lines().forEach(line -> {
            assertEquals(line.quantity(), line.cancelled());
            assertEquals(0, line.backordered(), "asked = allocated + backordered + cancelled");
        });
        assertEquals(ReasonCode.CANCELLED_ON_REQUEST, order.reasonCode());
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"ACCEPTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void an_order_is_amended_where_the_table_allows_and_nowhere_else(OrderStatus from) {
        Order order = anOrder().with(3).of("RICE-25").in(from);
        if (from.allows(OrderStatus.RECEIVED)) {
            amend(order, 5);
            assertEquals(OrderStatus.PARSED, order.status());
        } else {
            assertThrows(IllegalTransitionException.class, () -> amend(order, 5));
            assertEquals(3, order.lines().get(0).quantity());
        }
    }

    @Test
    void an_amended_order_holds_no_credit_and_its_former_steps_are_due_again() {
        Order order = anOrder().with(3).of("RICE-25").approved("4500.00");
        amend(order, 5);
        assertEquals(BigDecimal.ZERO, order.creditReserved());
        assertNull(order.total());
        assertEquals(5, order.lines().get(0).quantity());
        assertEquals("PO-9", order.accepted().request().customerRef());
        assertTrue(order.linesChanged());
        assertEquals(Transition.DONE, order.approve(order.lines(), TOTAL, FINDING));
        assertEquals(Transition.DONE, order.routed(order.lines(), TOTAL, TOTAL));
    }

    @Test
    void an_amendment_is_two_numbered_transitions_of_whoever_made_it() {
        Order order = anOrder().with(3).of("RICE-25").parsed();
        amend(order, 5);
        assertEquals(
                List.of(
                        event(order, 3, OrderStatus.PARSED, OrderStatus.RECEIVED, "user:asha", "Amended"),
                        event(order, 4, OrderStatus.RECEIVED, OrderStatus.PARSED, "user:asha", null)),
                order.newEvents().subList(2, 4));
        assertEquals(3, order.lastAmendment());
        assertEquals(4, order.sequence());
    }

    private static void amend(Order order, int quantity) {
        OrderRequest wanted =
                new OrderRequest(List.of(), null, null, OrderPriority.NORMAL, "PO-9", null, "Kaski", null);
        List<OrderLine> asked = List.of(OrderLine.asked(1, "RICE-25", 1L, quantity, "bag", null));
        order.amend(wanted, asked, "user:asha");
    }

    @Test
    void a_structured_orders_lines_are_not_written_again_when_it_counts_as_parsed() {
        Order order = anOrder().with(3).of("RICE-25").parsed();
        assertFalse(order.linesChanged());
        assertNull(order.reasonCode());
    }
}
