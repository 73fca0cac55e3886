package com.khaacho.order;

import com.khaacho.invoice.VatRate;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An order from its row on. Every change of state goes through {@link OrderStatus}' table, adds one event to the
 * history and is harmless when repeated: a transition that the history already holds answers
 * {@link Transition#ALREADY_DONE} and changes nothing. What vendors do to it is in {@link Fulfilment}.
 */
public final class Order {

    private final Set<OrderStatus> reached;
    private final OrderHistory history;

    private AcceptedOrder accepted;
    private OrderStatus status;
    private ReasonCode reasonCode;
    private String reason;
    private List<OrderLine> lines;
    private BigDecimal total;
    private BigDecimal creditReserved;
    private RiskAssessment assessment;
    private BigDecimal parseConfidence;
    private OrderId aliasOf;
    private int lastAmendment;
    private boolean linesChanged;

    private Order(AcceptedOrder accepted, OrderStatus status, Set<OrderStatus> reached, OrderHistory history) {
        this.accepted = accepted;
        this.status = status;
        this.reached = reached;
        this.history = history;
        this.creditReserved = BigDecimal.ZERO;
        this.lines = List.of();
    }

    /** A new order, as the intake stage first writes it, with the lines it names (none for a text). */
    public static Order receive(AcceptedOrder accepted, List<OrderLine> lines, Clock clock) {
        OrderHistory history = new OrderHistory(accepted, 0, 0, null, clock);
        Order order = new Order(accepted, OrderStatus.ACCEPTED, EnumSet.of(OrderStatus.ACCEPTED), history);
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
        OrderHistory history = new OrderHistory(accepted, lastSequence, lastTransition, changedAt, clock);
        Order order = new Order(accepted, status, EnumSet.copyOf(reached), history);
        order.lines = List.copyOf(lines);
        order.total = total;
        order.creditReserved = creditReserved;
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

    /** Risk is cleared and the order's total with VAT is reserved on the retailer's credit. */
    public Transition approve(List<OrderLine> priced, BigDecimal orderTotal, RiskAssessment finding) {
        if (has(OrderStatus.APPROVED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.APPROVED, "stage:risk", null);
        assess(priced, orderTotal, finding);
        creditReserved = toReserve().amount();
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
     * A price moved too far for the order to go on as it was approved: an operator has to decide on it as it is now, and
     * until then it holds no credit.
     *
     * @param repriced its lines at the prices that are to be agreed to
     */
    public void hold(List<OrderLine> repriced, String why) {
        change(OrderStatus.HELD, "stage:routing", why);
        because(ReasonCode.PRICE_MOVED, why);
        keepLines(repriced);
        agree(OrderLine.total(repriced), BigDecimal.ZERO);
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
        creditReserved = toReserve().amount();
    }

    /** What an approval reserves on the retailer's credit: the total with VAT. */
    public Money toReserve() {
        return VatRate.NEPAL.with(Money.npr(total));
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
     * @param agreed what the vendors' prices come to without VAT, in NPR; from now on the order's total
     * @param bills what vendors have still to bill, with VAT, in NPR; from now on the order's reservation
     */
    public Transition routed(List<OrderLine> allocated, BigDecimal agreed, BigDecimal bills) {
        boolean isServed = (status == OrderStatus.ROUTED || status == OrderStatus.CONFIRMED) && !waitsForStock();
        if (has(OrderStatus.ROUTED) && (isServed || !status.allows(OrderStatus.ROUTED))) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.ROUTED, "stage:routing", null);
        keepLines(allocated);
        total = agreed;
        creditReserved = bills;
        return Transition.DONE;
    }

    /** All of it waits; while it does it holds no credit. */
    public Transition backordered(List<OrderLine> allocated, ReasonCode code, String why) {
        if (has(OrderStatus.BACKORDERED) && !status.allows(OrderStatus.BACKORDERED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.BACKORDERED, "stage:routing", why);
        because(code, why);
        keepLines(allocated);
        creditReserved = BigDecimal.ZERO;
        return Transition.DONE;
    }

    /** The last of its vendors said yes. */
    public Transition confirm(String actor) {
        if (has(OrderStatus.CONFIRMED) && !status.allows(OrderStatus.CONFIRMED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.CONFIRMED, actor, null);
        return Transition.DONE;
    }

    /** The last of its vendors has delivered. */
    Transition complete(String actor) {
        if (has(OrderStatus.COMPLETED)) {
            return Transition.ALREADY_DONE;
        }
        change(OrderStatus.COMPLETED, actor, null);
        return Transition.DONE;
    }

    /** Its vendors have delivered, and what waited for stock beside that is called off. */
    void completeWithoutRest(String actor, String why) {
        change(OrderStatus.COMPLETED, actor, why);
        because(ReasonCode.CANCELLED_ON_REQUEST, why);
        keepLines(lines.stream()
                .map(line -> line.cancelled(line.cancelled() + line.backordered()))
                .toList());
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

    /**
     * Something else is wanted: it begins again with these lines. What it went through before does not count as done any
     * more, and it holds no credit until risk has cleared it anew.
     *
     * @param wanted its priority, reference, note, district and date take the place of those before
     */
    public void amend(OrderRequest wanted, List<OrderLine> asked, String actor) {
        beginAgain(wanted, asked, actor, "Amended");
    }

    /** Somebody of its shop approved it: it begins again as it is, and risk looks at it anew. */
    public void approvedByShop(String actor, String note) {
        String why = "Approved within the shop" + (note == null ? "" : ": " + note);
        beginAgain(accepted.request(), lines, actor, why);
    }

    private void beginAgain(OrderRequest wanted, List<OrderLine> asked, String actor, String why) {
        change(OrderStatus.RECEIVED, actor, why);
        lastAmendment = history.lastTransition();
        reached.clear();
        reached.add(OrderStatus.RECEIVED);
        accepted = accepted.amended(wanted);
        total = null;
        creditReserved = BigDecimal.ZERO;
        parsed(asked, BigDecimal.ONE, actor);
    }

    /** It was amended before it was read, last by the transition with this number; 0 for never. */
    public void markAmended(int transition) {
        lastAmendment = transition;
    }

    /** This order repeats an earlier one with the same idempotency key; whoever asks is shown the earlier one. */
    public void markAliasOf(OrderId original) {
        aliasOf = original;
    }

    private boolean has(OrderStatus asked) {
        return reached.contains(asked);
    }

    /** Goes on in the table, or throws. */
    void change(OrderStatus next, String actor, String why) {
        if (!status.allows(next)) {
            throw new IllegalTransitionException(id(), status, next);
        }
        history.add(status, next, actor, why);
        status = next;
        reached.add(next);
    }

    /** The same lines with other quantities beside what vendors stand for. */
    void keepLines(List<OrderLine> changed) {
        linesChanged |= !changed.equals(lines);
        lines = List.copyOf(changed);
    }

    /** What it costs and holds now, in NPR. */
    void agree(BigDecimal nowTotal, BigDecimal nowReserved) {
        total = nowTotal;
        creditReserved = nowReserved;
    }

    OrderHistory history() {
        return history;
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

    public OrderId id() {
        return accepted.id();
    }

    /** What was asked at acceptance, or by the last amendment. */
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

    /** Whether vendors were asked before: what they declined or did not have is what routing is due for. */
    public boolean wasRouted() {
        return waitsForStock();
    }

    /** Whether a part of it or all of it has no vendor. */
    public boolean waitsForStock() {
        return lines.stream().anyMatch(line -> line.backordered() > 0);
    }

    /** The number of the last transition of its own, by which its event is known. */
    public int lastTransition() {
        return history.lastTransition();
    }

    /** The number of the transition that last amended it, or 0. */
    public int lastAmendment() {
        return lastAmendment;
    }

    /** The number of transitions so far, those of its vendor orders included; also the version for ETags. */
    public int sequence() {
        return history.lastSequence();
    }

    /** When its state last changed. */
    public Instant changedAt() {
        return history.changedAt();
    }

    /** The transitions made since the order was read. */
    public List<OrderEvent> newEvents() {
        return history.added();
    }

    public boolean linesChanged() {
        return linesChanged;
    }
}
