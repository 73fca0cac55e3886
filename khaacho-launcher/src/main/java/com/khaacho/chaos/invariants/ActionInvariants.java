package com.khaacho.chaos.invariants;

import com.khaacho.chaos.invariants.AnswerInvariants.Window;
import com.khaacho.chaos.journal.Action;
import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.chaos.journal.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What vendors, operators and shops were answered against what is there: nothing that was said to be done is undone. */
public final class ActionInvariants {
    private final List<Action> actions;
    private final Connection owner;

    /** The connection must see all rows; it stays open and nothing is written. */
    public ActionInvariants(Journal journal, Connection owner) {
        this.actions = journal.actions();
        this.owner = owner;
    }

    /** Done, refused for a reason to expect, or 503 with a time to come back; else only while the server was away. */
    public List<Violation> every_action_is_answered_as_promised(Collection<Window> serverAway) {
        List<Violation> violations = new ArrayList<>();
        for (Action action : actions) {
            boolean promised = action.kind().isAnswer(action.status()) || action.isUnavailable();
            if (!promised && serverAway.stream().noneMatch(away -> action.overlaps(away.from(), away.to()))) {
                violations.add(new Violation(
                        "every_action_is_answered_as_promised",
                        action.kind() + " " + action.subject(),
                        "sent at " + action.sentAt() + " was answered " + action.status() + ": " + action.detail()));
            }
        }
        return violations;
    }

    /** The query tells what there is of these subjects that such an action leads to; later ones may have led further. */
    public List<Violation> what_was_said_to_be_done_is_done() throws SQLException {
        List<Violation> violations = new ArrayList<>();
        for (ActionKind kind : ActionKind.values()) {
            Set<String> done = actions.stream()
                    .filter(action -> action.kind() == kind && action.isDone())
                    .map(Action::subject)
                    .collect(Collectors.toSet());
            if (!done.isEmpty() && isKept(kind)) {
                Set<String> missing = new HashSet<>(done);
                missing.removeAll(kept(kind, done));
                missing.forEach(subject -> violations.add(new Violation(
                        "what_was_said_to_be_done_is_done", subject, kind + " was answered as done and is not")));
            }
        }
        return violations;
    }

    /** A run in which nobody did a thing proves nothing of it. */
    public List<Violation> everything_was_done_at_least_once() {
        Set<ActionKind> done =
                actions.stream().filter(Action::isDone).map(Action::kind).collect(Collectors.toSet());
        return Arrays.stream(ActionKind.values())
                .filter(kind -> kind != ActionKind.READ && !done.contains(kind))
                .map(kind -> new Violation("everything_was_done_at_least_once", kind.name(), "was never done"))
                .toList();
    }

    /** Of what an order asks for and of stock other invariants tell. */
    private static boolean isKept(ActionKind kind) {
        return switch (kind) {
            case AMEND, CUT, RESTOCK, READ -> false;
            default -> true;
        };
    }

    private Set<String> kept(ActionKind kind, Set<String> subjects) throws SQLException {
        Set<String> kept = new HashSet<>();
        try (PreparedStatement select = owner.prepareStatement(query())) {
            select.setString(1, kind.name());
            select.setArray(2, owner.createArrayOf("text", subjects.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.add(row.getString(1));
                }
            }
        }
        return kept;
    }

    private static String query() {
        try (InputStream resource =
                ActionInvariants.class.getResourceAsStream("what_was_said_to_be_done_is_done.sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
