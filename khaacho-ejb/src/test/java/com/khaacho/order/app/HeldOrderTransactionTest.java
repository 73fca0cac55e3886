package com.khaacho.order.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.order.Cancellation;
import com.khaacho.order.HeldDecision;
import com.khaacho.order.HeldDecision.Done;
import com.khaacho.order.OrderStatus;
import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.pipeline.jdbc.JdbcEventOutbox;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.UuidV7;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeldOrderTransactionTest {

    private static final int ROUNDS = 12;

    private final Desk desk = new Desk("1130");
    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @AfterEach
    void the_books_agree() {
        both.shutdownNow();
        assertEquals(desk.books().replayed(desk.retailer()), desk.books().stored(desk.retailer()));
        assertEquals(
                desk.text("SELECT sum(credit_reserved) FROM orders WHERE retailer_id = ?", desk.retailer()),
                desk.reserved());
    }

    @Test
    void an_approval_reserves_the_credit_and_says_who_and_why() {
        OrderId order = desk.held("400.00");
        assertEquals(new Done(), desk.approve(order, "hari", false));
        assertEquals("APPROVED", desk.status(order));
        assertEquals("452.00", desk.reserved());
        assertEquals("user:hari A known face", latest(order));
        assertEquals("0.500", desk.text("SELECT risk_score FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void a_rejection_leaves_the_credit_untouched_and_tells_the_reason() {
        OrderId order = desk.held("400.00");
        assertEquals(new Done(), desk.reject(order, "hari"));
        assertEquals("REJECTED", desk.status(order));
        assertEquals("0.00", desk.reserved());
        assertEquals(0, desk.books().entries(desk.retailer()).size());
        assertEquals("user:hari Nobody knows it", latest(order));
        assertEquals(
                "REFUSED_BY_OPERATOR Nobody knows it 400.00",
                desk.text(
                        "SELECT reason_code || ' ' || reason || ' ' || total FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void the_last_rupee_of_a_limit_is_carried_and_one_paisa_more_is_not() {
        assertEquals(new Done(), desk.approve(desk.held("600.00"), "hari", false));
        OrderId beyond = desk.held("400.01");
        assertEquals(
                new HeldDecision.OverLimit(Money.npr(new BigDecimal("0.01"))), desk.approve(beyond, "hari", false));
        assertEquals("HELD", desk.status(beyond));
        assertEquals(new Done(), desk.approve(desk.held("400.00"), "hari", false));
        assertEquals("1130.00", desk.reserved());
        assertEquals("0.00", desk.allowance());
    }

    @Test
    void an_override_is_in_the_history_with_its_amount() {
        OrderId order = desk.held("1500.00");
        assertEquals(new Done(), desk.approve(order, "hari", true));
        assertEquals("1695.00", desk.reserved());
        assertEquals("565.00", desk.allowance());
        assertEquals("user:hari NPR 565.00 beyond the credit limit allowed: A known face", latest(order));
    }

    @Test
    void where_the_limit_suffices_an_override_changes_nothing() {
        OrderId order = desk.held("1000.00");
        assertEquals(new Done(), desk.approve(order, "hari", true));
        assertEquals("0.00", desk.allowance());
        assertEquals("user:hari A known face", latest(order));
    }

    @Test
    void what_was_allowed_for_one_order_serves_no_other_and_goes_with_it() {
        OrderId allowed = desk.held("1500.00");
        desk.approve(allowed, "hari", true);
        OrderId other = desk.held("1.00");
        assertEquals(
                new HeldDecision.OverLimit(Money.npr(new BigDecimal("566.13"))), desk.approve(other, "hari", false));
        assertInstanceOf(Cancellation.Done.class, desk.cancel(allowed));
        assertEquals("0.00", desk.allowance());
        assertEquals(new Done(), desk.approve(other, "hari", false));
        assertEquals("1.13", desk.reserved());
    }

    @Test
    void a_blocked_account_takes_nothing_whatever_the_operator_says() {
        OrderId order = desk.held("1.00");
        desk.books().block(desk.retailer());
        assertEquals(new HeldDecision.Blocked(), desk.approve(order, "hari", true));
        assertEquals("HELD", desk.status(order));
        assertEquals(new Done(), desk.reject(order, "hari"));
    }

    @Test
    void what_is_decided_is_decided() {
        OrderId approved = desk.held("10.00");
        desk.approve(approved, "hari", false);
        assertEquals(new HeldDecision.NotHeld(OrderStatus.APPROVED), desk.approve(approved, "gita", false));
        assertEquals(new HeldDecision.NotHeld(OrderStatus.APPROVED), desk.reject(approved, "gita"));
        OrderId cancelled = desk.held("10.00");
        desk.cancel(cancelled);
        assertEquals(new HeldDecision.NotHeld(OrderStatus.CANCELLED), desk.approve(cancelled, "gita", false));
        OrderId nowhere = new OrderId(UuidV7.next(OrderFixture.CLOCK.millis()));
        assertEquals(new HeldDecision.NotFound(), desk.approve(nowhere, "gita", false));
        assertEquals("11.30", desk.reserved());
    }

    @Test
    void a_word_on_what_is_not_held_any_more_in_that_form_changes_nothing() {
        OrderId order = desk.held("10.00");
        assertEquals(new HeldDecision.Stale(3), desk.approve(order, 2, "hari", true));
        assertEquals(new HeldDecision.Stale(3), desk.reject(order, 4, "hari"));
        assertEquals("HELD", desk.status(order));
        assertEquals("0.00", desk.reserved());
        assertEquals(new Done(), desk.approve(order, 3, "hari", false));
        assertEquals(
                new HeldDecision.NotHeld(OrderStatus.APPROVED),
                desk.approve(order, 3, "gita", false),
                "that it is decided comes before that it has another version");
    }

    @Test
    void who_dies_before_the_commit_has_said_nothing() {
        OrderId order = desk.held("1500.00");
        desk.dieApproving(order);
        assertEquals("HELD", desk.status(order));
        assertEquals("0.00 0.00", desk.reserved() + ' ' + desk.allowance());
        assertEquals(new Done(), desk.reject(order, "gita"));
    }

    @Test
    void what_who_died_after_the_commit_did_not_tell_a_sweep_tells() {
        Desk.POSTGRES.asOwner().update("TRUNCATE order_event_outbox");
        OrderId approved = desk.held("10.00");
        OrderId refused = desk.held("20.00");
        desk.approve(approved, "hari", false);
        desk.reject(refused, "hari");
        List<Dispatch> sent = new ArrayList<>();
        TellNews tellNews = new TellNews(new JdbcEventOutbox(Desk.POSTGRES.databases()), recording(sent));
        assertEquals(0, tellNews.forgotten(), "whoever did it may still be telling");
        Desk.POSTGRES.asOwner().update("UPDATE order_event_outbox SET since = since - interval '1 minute'");
        assertEquals(2, tellNews.forgotten());
        assertEquals(
                List.of("order.rejected", "order.validated"),
                sent.get(0).events().stream().map(BusinessEvent::type).sorted().toList());
        assertEquals(
                List.of(approved),
                sent.get(0).forwards().stream()
                        .filter(forward -> forward.to() == Stage.ROUTING)
                        .map(forward -> forward.message().orderId())
                        .toList());
        assertEquals("0", desk.text("SELECT count(*) FROM order_event_outbox"));
    }

    @Test
    void of_two_operators_at_once_one_decides() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = desk.held("10.00");
            List<Object> outcomes = atOnce(() -> desk.approve(order, "hari", false), () -> desk.reject(order, "gita"));
            assertEquals(1, outcomes.stream().filter(Done.class::isInstance).count(), outcomes.toString());
            assertEquals(outcomes.get(0) instanceof Done ? "APPROVED" : "REJECTED", desk.status(order));
        }
    }

    @Test
    void of_an_approval_and_a_cancellation_at_once_the_cancellation_stands() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = desk.held("10.00");
            List<Object> outcomes = atOnce(() -> desk.approve(order, "hari", false), () -> desk.cancel(order));
            assertInstanceOf(Cancellation.Done.class, outcomes.get(1));
            assertEquals("CANCELLED", desk.status(order));
            assertEquals("0.00", desk.reserved());
        }
    }

    @Test
    void two_orders_for_the_last_of_a_limit_are_not_both_approved() throws Exception {
        OrderId one = desk.held("600.00");
        OrderId other = desk.held("600.00");
        List<Object> outcomes =
                atOnce(() -> desk.approve(one, "hari", false), () -> desk.approve(other, "gita", false));
        assertEquals(1, outcomes.stream().filter(Done.class::isInstance).count(), outcomes.toString());
        assertEquals("678.00", desk.reserved());
    }

    private String latest(OrderId order) {
        return desk.text(
                "SELECT actor || ' ' || reason FROM order_event WHERE order_id = ? ORDER BY seq DESC LIMIT 1",
                order.value());
    }

    private static StageGateway recording(List<Dispatch> sent) {
        return new StageGateway() {
            @Override
            public void send(Dispatch dispatch) {
                sent.add(dispatch);
            }

            @Override
            public void deadLetter(Stage stage, String body, String orderId, String correlationId, String error) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Object> first = both.submit(() -> {
            start.await();
            return one.call();
        });
        Future<Object> second = both.submit(() -> {
            start.await();
            return other.call();
        });
        return List.of(first.get(), second.get());
    }
}
