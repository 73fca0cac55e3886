package com.khaacho.credit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Books;
import com.khaacho.credit.CreditBalances;
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
import net.jqwik.api.constraints.Size;

/**
 * Approve, route, cancel, deliver and pay at the same time, twice, and with processes that die: the database ends as one
 * thread would have left it that did the same steps in the order of their commits.
 */
class CreditInterleavingsPropertyTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final long RICE = RealShops.offerRice(POSTGRES);
    private static final int THREADS = 4;

    /** Few and long games: each is some thirty transactions on a real database. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void many_at_once_leave_what_one_after_the_other_would(@ForAll("steps") @Size(min = 12, max = 40) List<Step> steps)
            throws Exception {
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

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step.Kind> kinds = Arbitraries.frequency(
                Tuple.of(4, Step.Kind.ASSESS),
                Tuple.of(4, Step.Kind.ROUTE),
                Tuple.of(2, Step.Kind.CANCEL),
                Tuple.of(3, Step.Kind.DELIVER),
                Tuple.of(2, Step.Kind.PAY));
        Arbitrary<Boolean> deaths = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
        return Combinators.combine(kinds, Arbitraries.integers().between(0, Stall.ORDERS - 1), deaths)
                .as(Step::new)
                .list();
    }
}
