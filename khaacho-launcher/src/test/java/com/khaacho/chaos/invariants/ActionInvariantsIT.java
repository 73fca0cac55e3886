package com.khaacho.chaos.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.chaos.invariants.AnswerInvariants.Window;
import com.khaacho.chaos.journal.Action;
import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.chaos.journal.Journal;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.postgres.OrderDatabase;
import com.khaacho.launcher.postgres.PostgresServer;
import com.khaacho.migration.SqlScript;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionInvariantsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FIRST_PORT = Integer.getInteger("khaacho.test.port", 22_000) + 35;
    private static final String ORDER = "019ab000-0000-7000-8000-000000000001";
    private static final String PART = "019ab000-0000-7000-8000-000000000002";
    private static final String GOODS = "019ab000-0000-7000-8000-000000000009";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private static Path home;

    private static PostgresServer server;
    private static Connection owner;

    private Journal journal;

    @BeforeAll
    static void fill_a_database() throws SQLException {
        Installation installation = Installation.at(home, Ports.startingAt(FIRST_PORT));
        server = new PostgresServer(installation);
        server.start();
        server.awaitReady(PATIENCE);
        OrderDatabase.bringUpToDate(server, installation);
        owner = DriverManager.getConnection(
                installation.postgresUrl(Installation.DATABASE),
                OrderDatabase.OWNER,
                installation.secrets().password(OrderDatabase.OWNER));
        for (String statement : SqlScript.ofResource("/com/khaacho/chaos/invariants/healthy.sql")
                .statements(Map.of())) {
            execute(statement);
        }
        owner.setAutoCommit(false);
    }

    @AfterAll
    static void end() throws SQLException {
        if (owner != null) {
            owner.close();
        }
        server.kill();
    }

    @BeforeEach
    void open_a_journal(@TempDir Path folder) {
        journal = new Journal(folder.resolve("journal.jsonl"));
    }

    @AfterEach
    void leave_nothing_behind() throws SQLException {
        journal.close();
        owner.rollback();
    }

    /** What was said to be done, and what makes it so. */
    record Done(ActionKind kind, String subject, String sql) {}

    static Stream<Done> doings() {
        return Stream.of(
                new Done(
                        ActionKind.PAY,
                        "slip-1",
                        """
                        insert into payment (id, retailer_id, reference, amount, received_on, recorded_by, recorded_at)
                        values (gen_random_uuid(), '00000000-0000-4000-8000-00000000000a', 'slip-1', 50, '2026-11-23',
                            'test', now())"""),
                new Done(ActionKind.ACCEPT, PART, part("ACCEPTED")),
                new Done(ActionKind.DECLINE, PART, part("DECLINED")),
                new Done(ActionKind.DISPATCH, PART, part("DISPATCHED")),
                new Done(ActionKind.DELIVER, PART, part("DELIVERED")),
                new Done(
                        ActionKind.LET_PASS,
                        ORDER,
                        """
                        insert into order_event (order_id, seq, from_status, to_status, actor)
                        values ('%s', 9, 'HELD', 'APPROVED', 'user:hari')"""
                                .formatted(ORDER)),
                new Done(ActionKind.REFUSE, ORDER, "update orders set status = 'REJECTED' where id = '" + ORDER + "'"),
                new Done(ActionKind.REPORT_RETURN, "return-1", goods("'REPORTED', null, null, null, null")),
                new Done(ActionKind.DECLINE_RETURN, GOODS, goods("'DECLINED', now(), 'ram', 'not ours', null")));
    }

    private static String part(String status) {
        return "update vendor_order set status = '" + status + "' where id = '" + PART + "'";
    }

    private static String goods(String answer) {
        return """
                insert into goods_return (id, invoice_id, vendor_id, retailer_id, reported_by, reported_at,
                    idempotency_key, body_hash, status, decided_at, decided_by, decline_reason, credit_note_id)
                values ('%s', gen_random_uuid(), '00000000-0000-4000-8000-00000000000b',
                    '00000000-0000-4000-8000-00000000000a', 'sita', now(), 'return-1', repeat('a', 64), %s)"""
                .formatted(GOODS, answer);
    }

    @ParameterizedTest
    @MethodSource("doings")
    void what_was_said_to_be_done_and_is_not_is_found(Done done) throws SQLException {
        journal.add(action(
                done.kind(),
                done.subject(),
                done.kind() == ActionKind.PAY || done.kind() == ActionKind.REPORT_RETURN ? 201 : 200));
        assertEquals(
                List.of("what_was_said_to_be_done_is_done: " + done.subject() + " " + done.kind()
                        + " was answered as done and is not"),
                undone());
        execute("alter table goods_return drop constraint goods_return_invoice_id_fkey");
        execute(done.sql());
        assertEquals(List.of(), undone());
    }

    @Test
    void what_was_refused_or_left_in_doubt_need_not_be_done() throws SQLException {
        journal.add(action(ActionKind.DELIVER, PART, 409));
        journal.add(action(ActionKind.PAY, "slip-1", 0));
        assertEquals(List.of(), undone());
    }

    private List<String> undone() throws SQLException {
        return new ActionInvariants(journal, owner)
                .what_was_said_to_be_done_is_done().stream()
                        .map(Violation::toString)
                        .toList();
    }

    @Test
    void an_answer_that_nobody_has_to_expect_is_found_unless_the_server_was_away() {
        journal.add(action(ActionKind.DELIVER, "1", 409));
        journal.add(action(ActionKind.DELIVER, "2", 500));
        journal.add(action(ActionKind.PAY, "3", 409));
        journal.add(action(ActionKind.READ, "4", 0));
        journal.add(new Action(ActionKind.READ, "5", NOON, NOON, 503, "no Retry-After; {}"));
        journal.add(action(ActionKind.READ, "6", 503));
        assertEquals(List.of("DELIVER 2", "PAY 3", "READ 4", "READ 5"), unexpected(List.of()));
        assertEquals(List.of(), unexpected(List.of(new Window(NOON, NOON))));
    }

    private List<String> unexpected(List<Window> away) {
        return new ActionInvariants(journal, owner)
                .every_action_is_answered_as_promised(away).stream()
                        .map(Violation::subject)
                        .toList();
    }

    @Test
    void what_nobody_did_is_named() {
        List<String> names = new ArrayList<>();
        for (ActionKind kind : ActionKind.values()) {
            if (kind == ActionKind.CUT) {
                journal.add(action(kind, "1", 409));
            } else if (kind != ActionKind.PAY) {
                journal.add(action(kind, "1", kind == ActionKind.REPORT_RETURN ? 201 : 200));
            }
        }
        new ActionInvariants(journal, owner)
                .everything_was_done_at_least_once()
                .forEach(found -> names.add(found.subject()));
        assertEquals(List.of("CUT", "PAY"), names);
    }

    private static Action action(ActionKind kind, String subject, int status) {
        return new Action(kind, subject, NOON, NOON, status, "");
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
