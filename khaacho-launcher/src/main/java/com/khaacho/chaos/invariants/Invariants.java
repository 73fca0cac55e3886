package com.khaacho.chaos.invariants;

import com.khaacho.chaos.invariants.AnswerInvariants.Window;
import com.khaacho.chaos.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All promises, looked at once after the servers came to rest. */
public final class Invariants {
    private final DatabaseInvariants database;
    private final BrokerInvariants broker;
    private final AnswerInvariants answers;
    private final ActionInvariants actions;
    private final List<Window> serverAway;

    Invariants(
            DatabaseInvariants database,
            BrokerInvariants broker,
            AnswerInvariants answers,
            ActionInvariants actions,
            Collection<Window> serverAway) {
        this.serverAway = List.copyOf(serverAway);
        this.database = database;
        this.broker = broker;
        this.answers = answers;
        this.actions = actions;
    }

    /**
     * Those of one run.
     *
     * @param references how the customer references of the run begin
     * @param serverAway when the HTTP server was killed until it had recovered
     */
    public static Invariants of(
            Journal journal, String references, Collection<Window> serverAway, Connection owner, Broker broker)
            throws SQLException {
        return new Invariants(
                new DatabaseInvariants(owner),
                new BrokerInvariants(broker),
                new AnswerInvariants(journal, StoredOrder.ofReferences(references, owner)),
                new ActionInvariants(journal, owner),
                serverAway);
    }

    /** Every violation, by invariant in a fixed order; an invariant that holds has an empty list. */
    public Map<String, List<Violation>> report() throws SQLException {
        Map<String, List<Violation>> report = new LinkedHashMap<>();
        report.put("no_answered_order_is_lost", answers.no_answered_order_is_lost());
        report.put("no_request_is_worked_twice", answers.no_request_is_worked_twice());
        report.put("no_order_appears_unasked", answers.no_order_appears_unasked());
        report.put("an_order_says_what_was_asked", answers.an_order_says_what_was_asked());
        report.put("a_cancelled_order_stays_cancelled", answers.a_cancelled_order_stays_cancelled());
        report.put("every_answer_is_a_promised_one", answers.every_answer_is_a_promised_one(serverAway));
        report.put("every_action_is_answered_as_promised", actions.every_action_is_answered_as_promised(serverAway));
        report.put("what_was_said_to_be_done_is_done", actions.what_was_said_to_be_done_is_done());
        report.put("a_key_has_one_working_order", database.a_key_has_one_working_order());
        report.put("no_order_stands_between_two_stages", database.no_order_stands_between_two_stages());
        report.put("a_history_is_a_legal_path", database.a_history_is_a_legal_path());
        report.put("lines_are_accounted_for", database.lines_are_accounted_for());
        report.put("totals_are_the_sum_of_their_lines", database.totals_are_the_sum_of_their_lines());
        report.put("reserved_credit_is_the_sum_of_the_orders", database.reserved_credit_is_the_sum_of_the_orders());
        report.put("the_ledger_replays_to_the_balances", database.the_ledger_replays_to_the_balances());
        report.put("ledger_entries_balance", database.ledger_entries_balance());
        report.put("exposure_stays_within_the_limit", database.exposure_stays_within_the_limit());
        report.put(
                "reserved_stock_is_the_sum_of_open_vendor_orders",
                database.reserved_stock_is_the_sum_of_open_vendor_orders());
        report.put("stock_is_never_oversold", database.stock_is_never_oversold());
        report.put("deliveries_are_invoiced_without_gap", database.deliveries_are_invoiced_without_gap());
        report.put("what_is_owed_is_printed", database.what_is_owed_is_printed());
        report.put("bills_are_due_as_agreed", database.bills_are_due_as_agreed());
        report.put("payments_are_posted_once", database.payments_are_posted_once());
        report.put("everybody_is_notified_once", database.everybody_is_notified_once());
        report.put("no_message_is_left_over", broker.no_message_is_left_over());
        report.put("no_dead_letter", broker.no_dead_letter());
        report.put("no_prepared_transaction_in_the_broker", broker.no_prepared_transaction_in_the_broker());
        report.put("no_prepared_transaction_in_the_database", database.no_prepared_transaction_in_the_database());
        return report;
    }

    public static List<Violation> broken(Map<String, List<Violation>> report) {
        List<Violation> all = new ArrayList<>();
        report.values().forEach(all::addAll);
        return all;
    }
}
