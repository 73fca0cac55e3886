package com.khaacho.credit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Books;
import com.khaacho.credit.CreditBalances;
import com.khaacho.credit.PostingKind;
import com.khaacho.database.jdbc.FaultRunQueries;
import com.khaacho.database.jdbc.TestPostgres;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Approve, amend, route, cancel in whole or in part, deliver, return and pay at the same time, twice, and with processes
 * that die: the database ends as one thread would have left it that did the same steps in the order of their commits.
 */
class CreditInterleavingsPropertyTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final long RICE = RealShops.offerRice(POSTGRES);
    private static final int THREADS = 4;

    /** What holds of the shops' credit is compared with the model; this is what holds beside it. */
    private static final List<String> INVARIANTS = List.of(
            "a_history_is_a_legal_path",
            "deliveries_are_invoiced_without_gap",
            "exposure_stays_within_the_limit",
            "ledger_entries_balance",
            "lines_are_accounted_for",
            "reserved_credit_is_the_sum_of_the_orders",
            "reserved_stock_is_the_sum_of_open_vendor_orders",
            "stock_is_never_oversold",
            "the_ledger_replays_to_the_balances",
            "totals_are_the_sum_of_their_lines",
            "what_is_owed_is_printed",
            "bills_are_due_as_agreed");

    private static final List<Step.Kind> LIFE = List.of(
            Step.Kind.ASSESS, Step.Kind.ROUTE, Step.Kind.DELIVER, Step.Kind.REPORT_RETURN, Step.Kind.ACCEPT_RETURN);

    /** Few and long games: each is some thirty transactions on a real database. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void many_at_once_leave_what_one_after_the_other_would(@ForAll("steps") List<Step> steps) throws Exception {
        RealShops real = new RealShops(POSTGRES, RICE);
        List<Step> committed = playAtOnce(real, steps);
        assertEquals(steps.size(), committed.size());
        ModelShops model = new ModelShops(real::compareIds);
        committed.forEach(model::play);
        assertEquals(model.statuses(), real.statuses(), () -> "after " + committed);
        for (int shop = 0; shop < Stall.SHOPS; shop++) {
            assertEquals(model.entries(shop), real.entries(shop), () -> "after " + committed);
            CreditBalances stored = real.stored(shop);
            assertEquals(Books.balances("" + model.reserved(shop), "" + model.balance(shop)), stored);
            assertEquals(stored, real.replayed(shop));
            assertTrue(stored.exposure().amount().intValueExact() <= Stall.LIMIT);
            played(model.entries(shop));
        }
        FaultRunQueries.assertNothingFound(POSTGRES, INVARIANTS, committed);
    }

    /** What happened in the games; all of it has to, again and again. */
    private static void played(List<String> entries) {
        for (PostingKind kind :
                List.of(PostingKind.RELEASE, PostingKind.INVOICE, PostingKind.CREDIT_NOTE, PostingKind.PAYMENT)) {
            Statistics.label(kind.name())
                    .collect(entries.stream().anyMatch(entry -> entry.startsWith(kind.name())))
                    .coverage(coverage -> coverage.check(true).count(games -> games > 0));
        }
    }

    /** The steps in the order of their commits, as far as that matters: each is noted under its locks. */
    private static List<Step> playAtOnce(RealShops real, List<Step> steps) throws Exception {
        List<Step> committed = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Void>> calls = new ArrayList<>();
        for (Step step : steps) {
            calls.add(() -> {
                real.play(step, () -> committed.add(step));
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> done : pool.invokeAll(calls)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        return committed;
    }

    /** Everything at any time, and spread among it the whole life of one order. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> targets = Arbitraries.integers().between(0, Stall.ORDERS - 1);
        Arbitrary<Boolean> deaths = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
        Arbitrary<List<Step>> any = Combinators.combine(kinds(), targets, deaths)
                .as(Step::new)
                .list()
                .ofMinSize(15)
                .ofMaxSize(40);
        return Combinators.combine(any, targets).as(CreditInterleavingsPropertyTest::withLife);
    }

    private static List<Step> withLife(List<Step> any, int order) {
        List<Step> all = new ArrayList<>(any);
        for (int at = 0; at < LIFE.size(); at++) {
            all.add((at + 1) * all.size() / (LIFE.size() + 1), new Step(LIFE.get(at), order, false));
        }
        return all;
    }

    private static Arbitrary<Step.Kind> kinds() {
        return Arbitraries.frequency(
                Tuple.of(4, Step.Kind.ASSESS),
                Tuple.of(1, Step.Kind.AMEND),
                Tuple.of(4, Step.Kind.ROUTE),
                Tuple.of(1, Step.Kind.CANCEL),
                Tuple.of(2, Step.Kind.CANCEL_UNITS),
                Tuple.of(4, Step.Kind.DELIVER),
                Tuple.of(3, Step.Kind.REPORT_RETURN),
                Tuple.of(3, Step.Kind.ACCEPT_RETURN),
                Tuple.of(2, Step.Kind.PAY));
    }
}
