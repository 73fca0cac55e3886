package com.khaacho.invoice.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.CreditRequest;
import com.khaacho.invoice.Drafts;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceException;
import com.khaacho.invoice.InvoiceTotals;
import com.khaacho.shared.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Gap-free is only worth something when many want a number at once and some of them fail. */
class InvoiceNumbersUnderLoadTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private static final int THREADS = 32;
    private static final int EACH = 10;
    private static final int FIRST = 4;
    private static final UUID RETAILER = UUID.randomUUID();
    private static final List<UUID> VENDORS = List.of(UUID.randomUUID(), UUID.randomUUID());
    private static final UUID CREDITING = UUID.randomUUID();

    @BeforeAll
    static void parties() {
        String party = "INSERT INTO party (id, kind, name) VALUES (?, ?, 'P')";
        POSTGRES.asOwner().update(party, RETAILER, "RETAILER");
        POSTGRES.asOwner().update(party, CREDITING, "VENDOR");
        VENDORS.forEach(vendor -> POSTGRES.asOwner().update(party, vendor, "VENDOR"));
    }

    @Test
    void thirty_two_at_once_with_rollbacks_leave_no_gap_and_no_double() throws Exception {
        List<Callable<Integer>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            threads.add(() -> issueSome(random));
        }
        int committed = sum(together(threads));
        assertTrue(committed > THREADS && committed < THREADS * EACH, () -> committed + " of " + THREADS * EACH);
        int found = 0;
        for (UUID vendor : VENDORS) {
            List<Integer> numbers = numbersOf(vendor);
            assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
            found += numbers.size();
        }
        assertEquals(committed, found);
    }

    /** The window is narrow: where the insert names one of its two keys, about one vendor in ten shows it. */
    @Test
    void all_who_open_a_series_at_once_get_a_number_of_it() throws Exception {
        for (int round = 0; round < 100; round++) {
            UUID vendor = UUID.randomUUID();
            POSTGRES.asOwner().update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'V')", vendor);
            String code = "N" + round;
            CyclicBarrier start = new CyclicBarrier(FIRST);
            Callable<Integer> first = () -> {
                start.await();
                issue(new Drafts().of(vendor, code, RETAILER).with("Rice", null, 1, "12.50"));
                return 1;
            };
            assertEquals(FIRST, sum(together(Collections.nCopies(FIRST, first))));
            assertEquals(IntStream.rangeClosed(1, FIRST).boxed().toList(), numbersOf(vendor));
        }
    }

    @Test
    void notes_that_race_for_an_invoice_take_back_no_more_than_it() throws Exception {
        Invoice invoice = issue(new Drafts().of(CREDITING, "C1", RETAILER).with("Rice", null, 10, "0.04"));
        Callable<Integer> oneUnit = () -> creditOne(invoice) ? 1 : 0;
        assertEquals(10, sum(together(Collections.nCopies(THREADS, oneUnit))));
        Money back = new JdbcInvoices(POSTGRES.databases())
                .creditNotesOf(invoice).stream()
                        .map(CreditNote::totals)
                        .map(InvoiceTotals::total)
                        .reduce(Money.zero(Money.NPR), Money::plus);
        assertEquals(invoice.totals().total(), back);
    }

    private static int issueSome(Random random) {
        int committed = 0;
        for (int i = 0; i < EACH; i++) {
            int which = random.nextInt(VENDORS.size());
            try (TestTransaction transaction = POSTGRES.transaction()) {
                new JdbcInvoices(transaction.databases())
                        .issue(new Drafts()
                                .of(VENDORS.get(which), "A" + (which + 1), RETAILER)
                                .with("Rice", "चामल", 1 + random.nextInt(9), "12.50")
                                .draft());
                if (random.nextInt(3) > 0) {
                    transaction.commit();
                    committed++;
                }
            }
        }
        return committed;
    }

    private static Invoice issue(Drafts drafts) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            Invoice invoice = new JdbcInvoices(transaction.databases()).issue(drafts.draft());
            transaction.commit();
            return invoice;
        }
    }

    private static boolean creditOne(Invoice invoice) {
        CreditRequest request =
                new CreditRequest(UUID.randomUUID(), invoice.id(), Drafts.DAY, "Came back", Map.of(1, 1));
        try (TestTransaction transaction = POSTGRES.transaction()) {
            new JdbcInvoices(transaction.databases()).credit(request);
            transaction.commit();
            return true;
        } catch (InvoiceException e) {
            assertEquals(InvoiceException.Code.CREDIT_EXCEEDS_INVOICE, e.code());
            return false;
        }
    }

    private static List<Integer> numbersOf(UUID vendor) {
        return POSTGRES.asOwner()
                .query(
                        "SELECT number FROM invoice WHERE vendor_id = ? AND kind = 'INVOICE' ORDER BY number",
                        row -> row.getInt(1),
                        vendor);
    }

    private static List<Future<Integer>> together(List<Callable<Integer>> threads) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            return pool.invokeAll(threads);
        } finally {
            pool.shutdown();
        }
    }

    private static int sum(List<Future<Integer>> counts) throws Exception {
        int sum = 0;
        for (Future<Integer> count : counts) {
            sum += count.get();
        }
        return sum;
    }
}
