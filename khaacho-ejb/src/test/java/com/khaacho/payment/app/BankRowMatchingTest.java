package com.khaacho.payment.app;

import static com.khaacho.credit.Books.balances;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestThreads;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.invoice.Invoice;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.BankEntry;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.Payment;
import com.khaacho.payment.RowDecision;
import com.khaacho.payment.StatementReading.NumberedEntry;
import com.khaacho.payment.jdbc.JdbcPayments;
import com.khaacho.shared.Money;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of a statement's rows by themselves. */
class BankRowMatchingTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private static final int THREADS = 8;

    private final BankDesk desk = new BankDesk(POSTGRES);

    @Test
    void a_row_that_names_a_retailer_by_pan_or_telephone_is_its_payment() {
        desk.called(desk.shop, desk.pan, "+97798" + desk.pan.substring(1));
        assertTrue(desk.settle(desk.only(desk.entry("1", "PAN " + desk.pan, "70"))));
        assertTrue(desk.settle(desk.only(desk.entry("2", "mobile 98" + desk.pan.substring(1), "30"))));
        assertEquals(balances("0", "-100"), desk.books.stored(desk.shop));
        assertEquals(desk.books.stored(desk.shop), desk.books.replayed(desk.shop));
    }

    @Test
    void a_row_that_names_an_invoice_settles_it_as_far_as_it_is_open_and_the_oldest_with_the_rest() {
        Invoice older = desk.billed();
        Invoice named = desk.billed();
        Money total = named.totals().total();
        Money tenMore = total.plus(BankDesk.npr("10"));
        BankRow row = desk.only(new BankEntry(desk.bank, BankDesk.DAY, tenMore, "pays " + named.number()));
        assertTrue(desk.settle(row));
        assertEquals(BankDesk.npr("0"), desk.open(named));
        assertEquals(older.totals().total().minus(BankDesk.npr("10")), desk.open(older));
        Payment payment = desk.inTransaction(databases -> new JdbcPayments(databases).find(desk.shop, desk.bank))
                .orElseThrow();
        assertEquals(
                List.of(new Allocation(named.id(), total)), payment.receipt().named());
    }

    @Test
    void what_names_nobody_or_two_or_a_number_that_two_have_waits_for_an_operator() {
        UUID neighbour = desk.books.open("1000");
        String shared = BankDesk.anotherPan();
        desk.called(desk.shop, desk.pan, "+977" + shared);
        desk.called(neighbour, BankDesk.anotherPan(), "+977" + shared);
        Invoice invoice = desk.billed();
        for (String description : List.of(
                "deposit",
                "PAN 999999999",
                "tel " + shared,
                desk.pan + " and " + desk.panOf(neighbour),
                desk.panOf(neighbour) + ' ' + invoice.number())) {
            BankRow row = desk.only(desk.entry(description.substring(0, 3) + description.length(), description, "70"));
            assertFalse(desk.settle(row), description);
            assertEquals(BankRow.Status.UNMATCHED, desk.found(row).status());
        }
    }

    @Test
    void the_same_statement_again_or_one_that_overlaps_records_each_row_once() {
        desk.called(desk.shop, desk.pan, null);
        BankEntry first = desk.entry("1", desk.pan, "70");
        BankEntry second = desk.entry("2", desk.pan, "5");
        desk.upload(BankDesk.numbered(first, 1), BankDesk.numbered(first, 2), BankDesk.numbered(second, 1))
                .forEach(desk::settle);
        assertEquals(
                List.of(),
                desk.upload(BankDesk.numbered(first, 1), BankDesk.numbered(first, 2), BankDesk.numbered(second, 1)));
        List<BankRow> left =
                desk.upload(BankDesk.numbered(second, 1), BankDesk.numbered(desk.entry("3", desk.pan, "1"), 1));
        assertEquals(1, left.size());
        left.forEach(desk::settle);
        assertEquals(balances("0", "-146"), desk.books.stored(desk.shop));
        assertEquals(desk.books.stored(desk.shop), desk.books.replayed(desk.shop));
    }

    @Test
    void a_statement_that_many_upload_at_once_is_recorded_once() throws Exception {
        desk.called(desk.shop, desk.pan, null);
        NumberedEntry[] forth = {
            BankDesk.numbered(desk.entry("1", desk.pan, "70"), 1), BankDesk.numbered(desk.entry("2", desk.pan, "5"), 1)
        };
        NumberedEntry[] back = {forth[1], forth[0]};
        AtomicInteger turn = new AtomicInteger();
        Callable<Void> call = () -> {
            desk.upload(turn.incrementAndGet() % 2 == 0 ? forth : back).forEach(desk::settle);
            return null;
        };
        TestThreads.run(THREADS, call);
        assertEquals(balances("0", "-75"), desk.books.stored(desk.shop));
    }

    @Test
    void a_process_that_dies_before_its_commit_leaves_the_row_to_the_next_upload() {
        desk.called(desk.shop, desk.pan, null);
        NumberedEntry row = BankDesk.numbered(desk.entry("1", desk.pan, "70"), 1);
        BankRow stored = desk.upload(row).get(0);
        try (TestTransaction dying = POSTGRES.transaction()) {
            desk.settling(dying.databases()).settle(stored.id(), BankDesk.OPERATOR);
        }
        assertEquals(balances("0", "0"), desk.books.stored(desk.shop));
        assertEquals(
                List.of(stored.id()), desk.upload(row).stream().map(BankRow::id).toList());
        assertTrue(desk.settle(stored));
        assertEquals(balances("0", "-70"), desk.books.stored(desk.shop));
    }

    @Test
    void money_that_an_operator_recorded_by_hand_is_not_recorded_again() {
        desk.called(desk.shop, desk.pan, null);
        BankEntry entry = desk.entry("1", desk.pan, "70");
        Payment byHand = desk.byHand(entry.reference(), "70", BankDesk.DAY);
        BankRow row = desk.only(entry);
        assertTrue(desk.settle(row));
        assertEquals(byHand.id(), desk.found(row).paymentId());
        assertEquals(balances("0", "-70"), desk.books.stored(desk.shop));
    }

    @Test
    void a_reference_that_a_payment_by_hand_has_with_another_amount_is_left_to_an_operator() {
        desk.called(desk.shop, desk.pan, null);
        BankEntry entry = desk.entry("1", desk.pan, "70");
        desk.byHand(entry.reference(), "71", BankDesk.DAY);
        BankRow row = desk.only(entry);
        assertFalse(desk.settle(row));
        RowDecision.Recorded recorded =
                assertInstanceOf(RowDecision.Recorded.class, desk.assign(row, desk.shop, List.of()));
        assertEquals(
                entry.reference() + " / 2026-11-20 / 70.00 / 1",
                recorded.payment().receipt().reference());
        assertEquals(balances("0", "-141"), desk.books.stored(desk.shop));
    }

    @Test
    void a_bank_that_calls_everything_the_same_is_no_obstacle() {
        desk.called(desk.shop, desk.pan, null);
        assertTrue(desk.settle(desk.only(new BankEntry(desk.bank, BankDesk.DAY, BankDesk.npr("70"), desk.pan))));
        assertTrue(desk.settle(desk.only(new BankEntry(desk.bank, BankDesk.DAY, BankDesk.npr("71"), desk.pan))));
        assertTrue(desk.settle(
                desk.only(new BankEntry(desk.bank, BankDesk.DAY.plusDays(1), BankDesk.npr("70"), desk.pan))));
        assertEquals(balances("0", "-211"), desk.books.stored(desk.shop));
    }
}
