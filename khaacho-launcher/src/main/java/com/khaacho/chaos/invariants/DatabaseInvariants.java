package com.khaacho.chaos.invariants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the rows must say once nothing moves any more. Each method's query is the resource of its name. */
public final class DatabaseInvariants {
    private final Connection owner;

    /** The connection must see all rows; it stays open and nothing is written. */
    public DatabaseInvariants(Connection owner) {
        this.owner = owner;
    }

    public List<Violation> a_history_is_a_legal_path() throws SQLException {
        return found("a_history_is_a_legal_path");
    }

    public List<Violation> no_order_stands_between_two_stages() throws SQLException {
        return found("no_order_stands_between_two_stages");
    }

    public List<Violation> lines_are_accounted_for() throws SQLException {
        return found("lines_are_accounted_for");
    }

    public List<Violation> totals_are_the_sum_of_their_lines() throws SQLException {
        return found("totals_are_the_sum_of_their_lines");
    }

    public List<Violation> reserved_credit_is_the_sum_of_the_orders() throws SQLException {
        return found("reserved_credit_is_the_sum_of_the_orders");
    }

    public List<Violation> the_ledger_replays_to_the_balances() throws SQLException {
        return found("the_ledger_replays_to_the_balances");
    }

    public List<Violation> ledger_entries_balance() throws SQLException {
        return found("ledger_entries_balance");
    }

    public List<Violation> exposure_stays_within_the_limit() throws SQLException {
        return found("exposure_stays_within_the_limit");
    }

    public List<Violation> reserved_stock_is_the_sum_of_open_vendor_orders() throws SQLException {
        return found("reserved_stock_is_the_sum_of_open_vendor_orders");
    }

    public List<Violation> stock_is_never_oversold() throws SQLException {
        return found("stock_is_never_oversold");
    }

    public List<Violation> a_key_has_one_working_order() throws SQLException {
        return found("a_key_has_one_working_order");
    }

    public List<Violation> deliveries_are_invoiced_without_gap() throws SQLException {
        return found("deliveries_are_invoiced_without_gap");
    }

    public List<Violation> what_is_owed_is_printed() throws SQLException {
        return found("what_is_owed_is_printed");
    }

    public List<Violation> bills_are_due_as_agreed() throws SQLException {
        return found("bills_are_due_as_agreed");
    }

    public List<Violation> payments_are_posted_once() throws SQLException {
        return found("payments_are_posted_once");
    }

    public List<Violation> everybody_is_notified_once() throws SQLException {
        return found("everybody_is_notified_once");
    }

    public List<Violation> no_prepared_transaction_in_the_database() throws SQLException {
        return found("no_prepared_transaction_in_the_database");
    }

    private List<Violation> found(String invariant) throws SQLException {
        List<Violation> violations = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query(invariant))) {
            while (rows.next()) {
                violations.add(new Violation(invariant, rows.getString("subject"), rows.getString("finding")));
            }
        }
        return violations;
    }

    private static String query(String invariant) {
        try (InputStream resource = DatabaseInvariants.class.getResourceAsStream(invariant + ".sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
