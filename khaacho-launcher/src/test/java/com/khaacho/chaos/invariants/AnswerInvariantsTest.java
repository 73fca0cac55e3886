package com.khaacho.chaos.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.chaos.invariants.AnswerInvariants.Window;
import com.khaacho.chaos.journal.Action;
import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.chaos.journal.Amended;
import com.khaacho.chaos.journal.Attempt;
import com.khaacho.chaos.journal.Journal;
import com.khaacho.chaos.journal.Request;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerInvariantsTest {
    private static final UUID SHOP = new UUID(0, 1);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final Request REQUEST = new Request("run-1", SHOP, "key", 2, 7, "{}");

    @TempDir
    private Path folder;

    private final List<Window> away = new ArrayList<>();
    private Journal journal;

    @BeforeEach
    void open_a_journal() {
        journal = new Journal(folder.resolve("journal.jsonl"));
    }

    @AfterEach
    void close_the_journal() {
        journal.close();
    }

    @Test
    void an_answered_order_with_its_row_breaks_nothing() {
        assertEquals(List.of(), all(List.of(attempt(202, FIRST)), List.of(row(FIRST, null))));
    }

    @Test
    void a_repeat_that_became_an_alias_breaks_nothing() {
        away.add(new Window(Instant.EPOCH, Instant.EPOCH));
        assertEquals(
                List.of(),
                all(List.of(attempt(0, null), attempt(202, SECOND)), List.of(row(FIRST, null), row(SECOND, FIRST))));
    }

    @Test
    void an_answered_order_without_a_row_is_lost() {
        assertEquals(List.of("no_answered_order_is_lost"), all(List.of(attempt(202, FIRST)), List.of()));
    }

    @Test
    void two_working_orders_of_one_request_are_found() {
        away.add(new Window(Instant.EPOCH, Instant.EPOCH));
        assertEquals(
                List.of("no_request_is_worked_twice"),
                all(List.of(attempt(0, null), attempt(202, FIRST)), List.of(row(FIRST, null), row(SECOND, null))));
    }

    @Test
    void an_order_of_a_refused_request_is_found() {
        away.add(new Window(Instant.EPOCH, Instant.EPOCH));
        assertEquals(List.of("no_order_appears_unasked"), all(List.of(attempt(422, null)), List.of(row(FIRST, null))));
    }

    @Test
    void more_orders_than_doubtful_attempts_are_found() {
        away.add(new Window(Instant.EPOCH, Instant.EPOCH));
        assertEquals(
                List.of("no_order_appears_unasked"),
                all(List.of(attempt(0, null)), List.of(row(FIRST, null), row(SECOND, FIRST))));
    }

    @Test
    void a_row_with_other_quantities_is_found() {
        StoredOrder changed = new StoredOrder(FIRST, SHOP, "run-1", "ROUTED", null, 2, 8, 0);
        assertEquals(List.of("an_order_says_what_was_asked"), all(List.of(attempt(202, FIRST)), List.of(changed)));
    }

    @Test
    void a_row_of_another_retailer_is_found() {
        StoredOrder foreign = new StoredOrder(FIRST, new UUID(0, 2), "run-1", "ROUTED", null, 2, 7, 0);
        assertEquals(List.of("an_order_says_what_was_asked"), all(List.of(attempt(202, FIRST)), List.of(foreign)));
    }

    @Test
    void a_cancelled_order_that_lives_on_is_found() {
        journal.addCancel(FIRST, 200);
        assertEquals(
                List.of("a_cancelled_order_stays_cancelled"),
                all(List.of(attempt(202, FIRST)), List.of(row(FIRST, null))));
    }

    @Test
    void an_error_outside_of_an_outage_is_found() {
        assertEquals(List.of("every_answer_is_a_promised_one"), all(List.of(attempt(500, null)), List.of()));
    }

    @Test
    void an_error_while_the_server_was_away_breaks_nothing() {
        away.add(new Window(Instant.EPOCH, Instant.EPOCH));
        assertEquals(List.of(), all(List.of(attempt(404, null), attempt(0, null)), List.of()));
    }

    @Test
    void an_amended_order_says_what_it_was_amended_to() {
        journal.intend(FIRST, new Amended(1, 3));
        changed(ActionKind.AMEND, 200);
        assertEquals(List.of(), all(List.of(attempt(202, FIRST)), List.of(row(1, 3))));
        assertEquals(List.of("an_order_says_what_was_asked"), all(List.of(attempt(202, FIRST)), List.of(row(2, 7))));
    }

    @Test
    void of_an_amendment_in_doubt_either_is_right_and_nothing_else() {
        journal.intend(FIRST, new Amended(1, 3));
        changed(ActionKind.AMEND, 503);
        for (StoredOrder right : List.of(row(1, 3), row(2, 7))) {
            assertEquals(List.of(), all(List.of(attempt(202, FIRST)), List.of(right)));
        }
        assertEquals(List.of("an_order_says_what_was_asked"), all(List.of(attempt(202, FIRST)), List.of(row(2, 3))));
    }

    @Test
    void a_refused_amendment_changes_nothing() {
        journal.intend(FIRST, new Amended(1, 3));
        changed(ActionKind.AMEND, 409);
        assertEquals(List.of("an_order_says_what_was_asked"), all(List.of(attempt(202, FIRST)), List.of(row(1, 3))));
    }

    @Test
    void a_unit_that_was_called_off_may_be_missing() {
        changed(ActionKind.CUT, 200);
        for (StoredOrder right : List.of(row(2, 7), row(2, 6), row(1, 6))) {
            assertEquals(List.of(), all(List.of(attempt(202, FIRST)), List.of(right)));
        }
        assertEquals(List.of("an_order_says_what_was_asked"), all(List.of(attempt(202, FIRST)), List.of(row(2, 5))));
    }

    @Test
    void a_cancellation_may_call_off_the_rest_of_an_order_that_came_and_not_nothing() {
        journal.addCancel(FIRST, 200);
        StoredOrder rest = new StoredOrder(FIRST, SHOP, "run-1", "COMPLETED", null, 2, 7, 1);
        assertEquals(List.of(), all(List.of(attempt(202, FIRST)), List.of(rest)));
        StoredOrder nothing = new StoredOrder(FIRST, SHOP, "run-1", "COMPLETED", null, 2, 7, 0);
        assertEquals(List.of("a_cancelled_order_stays_cancelled"), all(List.of(attempt(202, FIRST)), List.of(nothing)));
    }

    private void changed(ActionKind kind, int status) {
        journal.add(new Action(kind, FIRST.toString(), Instant.EPOCH, Instant.EPOCH, status, ""));
    }

    private static StoredOrder row(int lines, long quantity) {
        return new StoredOrder(FIRST, SHOP, "run-1", "ROUTED", null, lines, quantity, 0);
    }

    private List<String> all(List<Attempt> attempts, List<StoredOrder> stored) {
        journal.intend(REQUEST);
        attempts.forEach(journal::add);
        AnswerInvariants invariants = new AnswerInvariants(journal, stored);
        return Stream.of(
                        invariants.no_answered_order_is_lost(),
                        invariants.no_request_is_worked_twice(),
                        invariants.no_order_appears_unasked(),
                        invariants.an_order_says_what_was_asked(),
                        invariants.a_cancelled_order_stays_cancelled(),
                        invariants.every_answer_is_a_promised_one(away))
                .flatMap(List::stream)
                .map(Violation::invariant)
                .toList();
    }

    private static Attempt attempt(int status, UUID order) {
        return new Attempt("run-1", Instant.EPOCH, Instant.EPOCH, status, order, "");
    }

    private static StoredOrder row(UUID id, UUID aliasOf) {
        return new StoredOrder(id, SHOP, "run-1", aliasOf == null ? "ROUTED" : "REJECTED", aliasOf, 2, 7, 0);
    }
}
