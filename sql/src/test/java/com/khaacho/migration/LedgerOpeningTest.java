package com.khaacho.migration;

import static com.khaacho.migration.Rows.count;
import static com.khaacho.migration.Rows.one;
import static com.khaacho.migration.Rows.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Installations that ran before there was a ledger keep their balances, and the ledger explains them. */
class LedgerOpeningTest {

    private static final String BEFORE_THE_LEDGER = "2026.11.22.1500";

    @Test
    void balances_that_are_older_than_the_ledger_are_opened_in_it() throws SQLException {
        TestDatabase database = TestDatabase.empty();
        database.migrateTo(BEFORE_THE_LEDGER);
        UUID retailer = UUID.randomUUID();
        UUID holding = UUID.randomUUID();
        try (Connection owner = database.asOwner()) {
            run(owner, "insert into party (id, kind, name) values (?, 'RETAILER', 'R')", retailer);
            run(
                    owner,
                    "insert into credit_account (retailer_id, credit_limit, reserved, receivable) values (?, 900, 300, 50)",
                    retailer);
            order(owner, holding, retailer, "ROUTED", 300);
            order(owner, UUID.randomUUID(), retailer, "CANCELLED", 0);
            database.migrate();
            assertEquals(
                    "300.00 in step 4",
                    one(
                            owner,
                            "select amount || ' in step ' || cause_step from ledger_entry"
                                    + " where kind = 'RESERVE' and cause_step > 0 and cause_id = ? and retailer_id = ?",
                            holding,
                            retailer));
            assertEquals("50.00", one(owner, "select amount from ledger_entry where kind = 'OPENING'"));
            assertEquals(
                    "39.00 and 339.00",
                    one(
                            owner,
                            "select amount || ' and ' || credit_reserved from ledger_entry"
                                    + " join orders on id = cause_id where cause_step = 0 and kind = 'RESERVE'"),
                    "the VAT on it");
            assertEquals("339.00", one(owner, "select reserved from credit_account"));
            assertEquals(3, count(owner, "select count(*) from ledger_entry"));
        }
    }

    private static void order(Connection owner, UUID id, UUID retailer, String status, int held) throws SQLException {
        run(
                owner,
                "insert into orders (id, retailer_id, source, status, total, credit_reserved, version, accepted_at)"
                        + " values (?, ?, 'REST', ?, 300, ?, 4, now())",
                id,
                retailer,
                status,
                held);
    }
}
