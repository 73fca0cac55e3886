package com.khaacho.payment.app;

import static com.khaacho.credit.Books.balances;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestThreads;
import com.khaacho.invoice.Invoice;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.Recording;
import com.khaacho.payment.RowDecision;
import com.khaacho.payment.StatementReading.NumberedEntry;
import com.khaacho.payment.jdbc.JdbcBankRows;
import com.khaacho.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operators say of a statement's rows. */
class BankRowDecisionTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private static final int THREADS = 8;

    private final BankDesk desk = new BankDesk(POSTGRES);

    @Test
    void an_operator_says_whose_a_row_is_once() {
        Invoice invoice = desk.billed();
        BankRow row = desk.only(desk.entry("1", "cash", "70"));
        List<Allocation> named = List.of(new Allocation(invoice.id(), BankDesk.npr("20")));
        RowDecision first = desk.assign(row, desk.shop, named);
        assertEquals(
                named,
                assertInstanceOf(RowDecision.Recorded.class, first)
                        .payment()
                        .receipt()
                        .named());
        assertEquals(first, desk.assign(row, desk.shop, named));
        assertInstanceOf(RowDecision.DecidedOtherwise.class, desk.assign(row, desk.books.open("1000"), List.of()));
        assertInstanceOf(RowDecision.DecidedOtherwise.class, desk.dismiss(row));
        assertInstanceOf(
                RowDecision.NotFound.class,
                desk.decide(each -> each.dismiss(UUID.randomUUID(), "?", BankDesk.OPERATOR)));
        Money left = invoice.totals().total().minus(BankDesk.npr("70"));
        assertEquals(left, desk.open(invoice));
    }

    @Test
    void what_cannot_be_recorded_so_stays_in_the_queue() {
        Invoice invoice = desk.billed();
        Money total = invoice.totals().total();
        BankRow row = desk.only(desk.entry("1", "cash", "100000"));
        assertInstanceOf(RowDecision.Refused.class, desk.assign(row, UUID.randomUUID(), List.of()));
        Allocation tooMuch = new Allocation(invoice.id(), total.plus(BankDesk.npr("0.01")));
        assertEquals(
                new RowDecision.Refused(new Recording.BeyondBill(invoice.id(), total)),
                desk.assign(row, desk.shop, List.of(tooMuch)));
        Allocation beyond = new Allocation(invoice.id(), BankDesk.npr("100000.01"));
        assertEquals(
                new RowDecision.Refused(new Recording.BeyondPayment(BankDesk.npr("100000"))),
                desk.assign(row, desk.shop, List.of(beyond)));
        assertEquals(BankRow.Status.UNMATCHED, desk.found(row).status());
    }

    @Test
    void a_row_that_many_assign_at_once_is_one_payment() throws Exception {
        BankRow row = desk.only(desk.entry("1", "cash", "70"));
        TestThreads.run(
                THREADS, () -> assertInstanceOf(RowDecision.Recorded.class, desk.assign(row, desk.shop, List.of())));
        assertEquals(balances("0", "-70"), desk.books.stored(desk.shop));
    }

    @Test
    void a_row_that_is_dismissed_is_known_and_not_assigned_any_more() {
        NumberedEntry entry = BankDesk.numbered(desk.entry("1", "interest", "70"), 1);
        BankRow row = desk.upload(entry).get(0);
        RowDecision.Dismissed dismissed = assertInstanceOf(RowDecision.Dismissed.class, desk.dismiss(row));
        assertEquals(BankRow.Status.DISMISSED, dismissed.row().status());
        assertEquals(dismissed, desk.dismiss(row));
        assertEquals(List.of(), desk.upload(entry));
        assertInstanceOf(RowDecision.DecidedOtherwise.class, desk.assign(row, desk.shop, List.of()));
        assertEquals(balances("0", "0"), desk.books.stored(desk.shop));
    }

    /** Whatever the application thinks. */
    @Test
    void the_table_keeps_what_was_decided_and_what_the_bank_told() {
        BankRow row = desk.only(desk.entry("1", "cash", "70"));
        desk.dismiss(row);
        for (String change : List.of("status = 'UNMATCHED', reason = NULL", "amount = 71", "reference = 'X'")) {
            SqlException refused = assertThrows(SqlException.class, () -> POSTGRES.databases()
                    .write()
                    .update("UPDATE bank_row SET " + change + " WHERE id = ?", row.id()));
            assertEquals(change.startsWith("status") ? "23001" : "42501", refused.state());
        }
    }

    @Test
    void the_queue_goes_on_behind_the_last_row_of_the_page_before() {
        NumberedEntry second = BankDesk.numbered(desk.entry("2", "cash", "70"), 1);
        NumberedEntry first = BankDesk.numbered(desk.entry("1", "cash", "70"), 1);
        List<BankRow> asInFile = desk.upload(second, first);
        JdbcBankRows rows = new JdbcBankRows(POSTGRES.databases());
        List<BankRow> waiting = new ArrayList<>(rows.unmatched(null, 1_000));
        waiting.retainAll(asInFile);
        assertEquals(asInFile, waiting);
        assertEquals(second.entry(), waiting.get(0).entry());
        List<BankRow> next = rows.unmatched(waiting.get(0).id(), 1_000);
        assertTrue(next.contains(waiting.get(1)) && !next.contains(waiting.get(0)));
        assertEquals(next.subList(0, 1), rows.unmatched(waiting.get(0).id(), 1));
    }
}
