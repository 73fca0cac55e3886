package com.khaacho.order;

import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An order from its row on. Every change of state goes through {@link OrderStatus}' table, adds one event to the
 * history and is harmless when repeated: a transition that the history already holds answers
 * {@link Transition#ALREADY_DONE} and changes nothing.
 */
public final class Order {

    private final AcceptedOrder accepted;
    private final Clock clock;
    private final Set<OrderStatus> reached;
    private final List<OrderEvent> newEvents = new ArrayList<>(2);

    private OrderStatus status;
    private ReasonCode reasonCode;
    private String reason;
    private List<OrderLine> lines;
    private BigDecimal total;
    private BigDecimal creditReserved;
    private RiskAssessment assessment;
    private BigDecimal parseConfidence;
    private OrderId aliasOf;
    private int lastSequence;
    private int lastTransition;
    private Instant changedAt;
    private boolean linesChanged;

    private Order(AcceptedOrder accepted, OrderStatus status, Set<OrderStatus> reached, int lastSequence, Clock clock) {
        this.accepted = accepted;
        this.status = status;
        this.reached = reached;
        this.lastSequence = lastSequence;
        this.clock = clock;
        this.creditReserved = BigDecimal.ZERO;
        this.lines = List.of();
    }

    /** A new order, as the intake stage first writes it, with the lines it names (none for a text). */
    public static Order receive(AcceptedOrder accepted, List<OrderLine> lines, Clock clock) {
        Order order = new Order(accepted, OrderStatus.ACCEPTED, EnumSet.of(OrderStatus.ACCEPTED), 0, clock);
        order.lines = List.copyOf(lines);
        order.change(OrderStatus.RECEIVED, "stage:intake", null);
        return order;
    }

    /**
     * The order as its row and history say.
     *
     * @param lastTransition the number of the last transition of its own, at most lastSequence
     */
    public static Order restore(
            AcceptedOrder accepted,
            OrderStatus status,
            Set<OrderStatus> reached,
            int lastSequence,
            int lastTransition,
            List<OrderLine> lines,
            BigDecimal total,
            BigDecimal creditReserved,
            Instant changedAt,
            Clock clock) {
        Order order = new Order(accepted, status, EnumSet.copyOf(reached), lastSequence, clock);
        order.lastTransition = lastTransition;
        order.lines = List.copyOf(lines);
        order.total = total;
        order.creditReserved = creditReserved;
        order.changedAt = changedAt;
        return order;
    }

    /** Every line is understood. */
    public Transition parsed(List<OrderLine> understood, BigDecimal confidence, String actor) {
        if (has(OrderStatus.PARSED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.PARSED, actor, null);
        if (understood != lines) {
            lines = List.copyOf(understood);
            linesChanged = true;
        }
        parseConfidence = confidence;
        return Transition.DONE;
    }

    /** The text needs a person; what was understood is kept with it. */
    public Transition needsReview(List<OrderLine> guesses, BigDecimal confidence, String why) {
        if (has(OrderStatus.NEEDS_REVIEW)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.NEEDS_REVIEW, "stage:parsing", why);
        because(ReasonCode.TEXT_NOT_UNDERSTOOD, why);
        lines = List.copyOf(guesses);
        linesChanged = true;
        parseConfidence = confidence;
        return Transition.DONE;
    }

    /** Risk is cleared and the order's total is reserved on the retailer's credit. */
    public Transition approve(List<OrderLine> priced, BigDecimal orderTotal, RiskAssessment finding) {
        if (has(OrderStatus.APPROVED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.APPROVED, "stage:risk", null);
        assess(priced, orderTotal, finding);
        creditReserved = orderTotal;
        return Transition.DONE;
    }

    /** An operator has to decide; no credit is reserved. */
    public Transition hold(
            List<OrderLine> priced, BigDecimal orderTotal, RiskAssessment finding, ReasonCode code, String why) {
        if (has(OrderStatus.HELD)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.HELD, "stage:risk", why);
        because(code, why);
        assess(priced, orderTotal, finding);
        return Transition.DONE;
    }

    /**
     * An operator lets a held order pass: its total is reserved on the retailer's credit.
     *
     * @throws IllegalTransitionException when it is not held
     */
    public void letPass(String actor, String why) {
        if (status != OrderStatus.HELD) {
            throw new IllegalTransitionException(id(), status, OrderStatus.APPROVED);
        }
        change(OrderStatus.APPROVED, actor, why);
        creditReserved = total;
    }

    /** The platform refuses the order. */
    public Transition reject(ReasonCode code, String why, String actor) {
        if (has(OrderStatus.REJECTED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.REJECTED, actor, why);
        because(code, why);
        return Transition.DONE;
    }

    /** The platform refuses the order after its risk was looked at. */
    public Transition reject(ReasonCode code, String why, BigDecimal orderTotal, RiskAssessment finding) {
        Transition transition = reject(code, why, "stage:risk");
        if (transition == Transition.DONE) {
            total = orderTotal;
            assessment = finding;
        }
        return transition;
    }

    /**
     * Vendors and stock are found: for every line, or for a part of it with the rest waiting.
     *
     * @param agreed what the vendors' prices come to, in NPR; from now on the order's total and its reservation
     */
    public Transition routed(List<OrderLine> allocated, BigDecimal agreed) {
        if (has(OrderStatus.ROUTED) && !status.allows(OrderStatus.ROUTED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.ROUTED, "stage:routing", null);
        keepAllocation(allocated);
        total = agreed;
        creditReserved = agreed;
        return Transition.DONE;
    }

    /** All of it waits; while it does it holds no credit. */
    public Transition backordered(List<OrderLine> allocated, ReasonCode code, String why) {
        if (has(OrderStatus.BACKORDERED) && !status.allows(OrderStatus.BACKORDERED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.BACKORDERED, "stage:routing", why);
        because(code, why);
        keepAllocation(allocated);
        creditReserved = BigDecimal.ZERO;
        return Transition.DONE;
    }

    /**
     * One of its vendor orders changed: a part of the history, the order itself stands where it stood.
     *
     * @param why or null
     */
    public void vendorOrderChanged(
            UUID vendorOrder, VendorOrderStatus from, VendorOrderStatus to, String actor, String why) {
        lastSequence++;
        newEvents.add(new OrderEvent(
                id(),
                lastSequence,
                vendorOrder,
                from.name(),
                to.name(),
                actor,
                why,
                accepted.correlationId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /**
     * A vendor will not deliver its part: it waits, and routing is due again. The credit stays reserved until then.
     *
     * @param units selling units that lost their vendor, by line number
     */
    public void routeAgain(Map<Integer, Integer> units, String actor, String why) {
        if (status != OrderStatus.APPROVED) {
            change(OrderStatus.APPROVED, actor, why);
        }
        lines = lines.stream()
                .map(line -> line.backordered(line.backordered() + units.getOrDefault(line.lineNo(), 0)))
                .toList();
        linesChanged = true;
    }

    /** The last of its vendors said yes. */
    public Transition confirm(String actor) {
        if (has(OrderStatus.CONFIRMED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.CONFIRMED, actor, null);
        return Transition.DONE;
    }

    /** Called off: nothing of it will be delivered, its credit is free again. */
    public Transition cancel(String actor, String why) {
        if (has(OrderStatus.CANCELLED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.CANCELLED, actor, why);
        because(ReasonCode.CANCELLED_ON_REQUEST, why);
        creditReserved = BigDecimal.ZERO;
        lines = lines.stream().map(line -> line.cancelled(line.quantity())).toList();
        linesChanged = true;
        return Transition.DONE;
    }

    /** This order repeats an earlier one with the same idempotency key; whoever asks is shown the earlier one. */
    public void markAliasOf(OrderId original) {
        aliasOf = original;
    }

    private boolean has(OrderStatus asked) {
        return reached.contains(asked);
    }

    private void change(OrderStatus next, String actor, String why) {
        if (!status.allows(next)) {
            throw new IllegalTransitionException(id(), status, next);
        }
        lastSequence++;
        lastTransition = lastSequence;
        // PostgreSQL keeps microseconds: the time read back must be the time told.
        changedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        newEvents.add(
                new OrderEvent(id(), lastSequence, status, next, actor, why, accepted.correlationId(), changedAt));
        status = next;
        reached.add(next);
    }

    private void because(ReasonCode code, String why) {
        reasonCode = code;
        reason = why;
    }

    private void assess(List<OrderLine> priced, BigDecimal orderTotal, RiskAssessment finding) {
        lines = List.copyOf(priced);
        linesChanged = true;
        total = orderTotal;
        assessment = finding;
    }

    private void keepAllocation(List<OrderLine> allocated) {
        linesChanged = !allocated.equals(lines);
        lines = List.copyOf(allocated);
    }

    public OrderId id() {
        return accepted.id();
    }

    /** What was asked at acceptance; it never changes. */
    public AcceptedOrder accepted() {
        return accepted;
    }

    public OrderStatus status() {
        return status;
    }

    /** The sum of its priced lines in NPR, or null before the risk stage. */
    public BigDecimal total() {
        return total;
    }

    /** What the retailer's credit account holds for this order, in NPR, 0 or more. */
    public BigDecimal creditReserved() {
        return creditReserved;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    public ReasonCode reasonCode() {
        return reasonCode;
    }

    public String reason() {
        return reason;
    }

    public RiskAssessment assessment() {
        return assessment;
    }

    public BigDecimal parseConfidence() {
        return parseConfidence;
    }

    public OrderId aliasOf() {
        return aliasOf;
    }

    /** Whether vendors were asked before: some of them declined, and routing is due for what they leave. */
    public boolean wasRouted() {
        return lines.stream().anyMatch(line -> line.backordered() > 0);
    }

    /** The number of the last transition of its own, by which its event is known. */
    public int lastTransition() {
        return lastTransition;
    }

    /** The number of transitions so far, those of its vendor orders included; also the version for ETags. */
    public int sequence() {
        return lastSequence;
    }

    /** When its state last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The transitions made since the order was read. */
    public List<OrderEvent> newEvents() {
        return List.copyOf(newEvents);
    }

    public boolean linesChanged() {
        return linesChanged;
    }
}
