package com.khaacho.chaos.invariants;

import com.khaacho.chaos.journal.Action;
import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.chaos.journal.Amended;
import com.khaacho.chaos.journal.Attempt;
import com.khaacho.chaos.journal.Journal;
import com.khaacho.chaos.journal.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What callers were answered against the orders that exist: none lost, none doubled, none that nobody asked for. */
public final class AnswerInvariants {
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final Map<String, Request> requests;
    private final List<Attempt> attempts;
    private final Map<UUID, Integer> cancels;
    private final List<Action> actions;
    private final Map<UUID, Amended> amendments;
    private final List<StoredOrder> stored;

    /** All of one run: rows of other runs must be left out. */
    public AnswerInvariants(Journal journal, List<StoredOrder> stored) {
        this.requests = journal.requests();
        this.attempts = journal.attempts();
        this.cancels = journal.cancels();
        this.actions = journal.actions();
        this.amendments = journal.amendments();
        this.stored = stored;
    }

    /** Each order id that was answered with a 202 has its row. */
    public List<Violation> no_answered_order_is_lost() {
        Set<UUID> rows = stored.stream().map(StoredOrder::id).collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Attempt attempt : attempts) {
            if (attempt.isAccepted() && seen.add(attempt.orderId()) && !rows.contains(attempt.orderId())) {
                violations.add(violation(
                        "no_answered_order_is_lost",
                        attempt.orderId(),
                        "was answered 202 at " + attempt.endedAt() + " (" + attempt.reference() + ") and has no row"));
            }
        }
        return violations;
    }

    /** A request makes one working order, or none when it was never promised; the rest are aliases. */
    public List<Violation> no_request_is_worked_twice() {
        List<Violation> violations = new ArrayList<>();
        Map<String, List<StoredOrder>> working = stored.stream()
                .filter(order -> order.aliasOf() == null)
                .collect(Collectors.groupingBy(StoredOrder::reference));
        working.forEach((reference, orders) -> {
            if (orders.size() > 1) {
                String ids = orders.stream().map(o -> o.id().toString()).collect(Collectors.joining(", "));
                violations.add(violation(
                        "no_request_is_worked_twice",
                        orders.get(0).id(),
                        "and others are worked for the one request " + reference + ": " + ids));
            }
        });
        return violations;
    }

    /** An order that no 202 promised exists only where an attempt was left in doubt. */
    public List<Violation> no_order_appears_unasked() {
        Set<UUID> promised = attempts.stream()
                .filter(Attempt::isAccepted)
                .map(Attempt::orderId)
                .collect(Collectors.toSet());
        Map<String, Long> doubts = attempts.stream()
                .filter(Attempt::isInDoubt)
                .collect(Collectors.groupingBy(Attempt::reference, Collectors.counting()));
        Map<String, Long> unpromised = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (StoredOrder order : stored) {
            if (!promised.contains(order.id())
                    && unpromised.merge(order.reference(), 1L, Long::sum)
                            > doubts.getOrDefault(order.reference(), 0L)) {
                violations.add(violation(
                        "no_order_appears_unasked",
                        order.id(),
                        "exists for " + order.reference() + ", but no attempt of it was left in doubt"));
            }
        }
        return violations;
    }

    /**
     * The row has the retailer, and the lines and units that were asked last: of a change whose answer was lost either is
     * right, and a unit that was called off is missing where vendors had not been asked yet.
     */
    public List<Violation> an_order_says_what_was_asked() {
        List<Violation> violations = new ArrayList<>();
        for (StoredOrder order : stored) {
            Request request = requests.get(order.reference());
            if (request == null) {
                violations.add(violation(
                        "an_order_says_what_was_asked", order.id(), "has the unknown reference " + order.reference()));
                continue;
            }
            Set<Amended> asked = asked(request, order.id());
            if (!request.retailerId().equals(order.retailerId())
                    || (!request.isText() && !asked.contains(new Amended(order.lines(), order.quantity())))) {
                violations.add(violation(
                        "an_order_says_what_was_asked",
                        order.id(),
                        "has " + order.lines() + " lines and " + order.quantity() + " units of retailer "
                                + order.retailerId() + ", asked were " + asked + " of " + request.retailerId()));
            }
        }
        return violations;
    }

    private Set<Amended> asked(Request request, UUID order) {
        Amended first = new Amended(request.lines(), request.quantity());
        Set<Amended> asked = new HashSet<>();
        if (!isAnswered(ActionKind.AMEND, order, Action::isDone)) {
            asked.add(first);
        }
        if (isAnswered(ActionKind.AMEND, order, action -> action.isDone() || action.isInDoubt())) {
            asked.add(amendments.get(order));
        }
        if (isAnswered(ActionKind.CUT, order, action -> action.isDone() || action.isInDoubt())) {
            asked.add(new Amended(first.lines(), first.quantity() - 1));
            asked.add(new Amended(first.lines() - 1, first.quantity() - 1));
        }
        return asked;
    }

    private boolean isAnswered(ActionKind kind, UUID order, Predicate<Action> so) {
        return actions.stream()
                .anyMatch(action ->
                        action.kind() == kind && action.subject().equals(order.toString()) && so.test(action));
    }

    /** A cancellation that was answered 200 is final; of an order whose vendors had delivered it called off the rest. */
    public List<Violation> a_cancelled_order_stays_cancelled() {
        return stored.stream()
                .filter(order -> cancels.getOrDefault(order.id(), 0) == OK)
                .filter(order -> order.aliasOf() == null && !order.status().equals("CANCELLED"))
                .filter(order -> !order.status().equals("COMPLETED") || order.cancelled() == 0)
                .map(order -> violation(
                        "a_cancelled_order_stays_cancelled",
                        order.id(),
                        "is " + order.status() + ", its cancellation was answered 200"))
                .toList();
    }

    /** 202 or 503, or 409 while the same key is in hand; anything else only while the server itself was away. */
    public List<Violation> every_answer_is_a_promised_one(Collection<Window> serverAway) {
        List<Violation> violations = new ArrayList<>();
        for (Attempt attempt : attempts) {
            boolean promised = attempt.isAccepted()
                    || attempt.isUnanswered()
                    || (attempt.isUnavailable() && !attempt.detail().startsWith("no Retry-After"))
                    || attempt.status() == CONFLICT;
            boolean mayBeAnything = serverAway.stream().anyMatch(away -> attempt.overlaps(away.from(), away.to()));
            if ((!promised && !mayBeAnything) || (attempt.isUnanswered() && !mayBeAnything)) {
                violations.add(new Violation(
                        "every_answer_is_a_promised_one",
                        attempt.reference(),
                        "sent at " + attempt.sentAt() + " was answered " + attempt.status() + ": " + attempt.detail()));
            }
        }
        return violations;
    }

    /** From the kill of the HTTP server to its recovery. */
    public record Window(Instant from, Instant to) {}

    private static Violation violation(String invariant, UUID order, String finding) {
        return new Violation(invariant, order.toString(), finding);
    }
}
