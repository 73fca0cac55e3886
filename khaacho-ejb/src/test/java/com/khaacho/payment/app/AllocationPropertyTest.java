package com.khaacho.payment.app;

import static com.khaacho.payment.app.RealShop.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Bill;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestThreads;
import com.khaacho.payment.SettledPayment;
import com.khaacho.payment.Settlement;
import com.khaacho.shared.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
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
 * Bill, pay with and without wishes, take back and write off at the same time, twice, and with processes that die: what is
 * open, paid and left is what settling bill by bill makes of it, in the order of the commits.
 */
class AllocationPropertyTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final int THREADS = 4;
    private static final int TERMS = 30;
    private static final int LONG_OVERDUE = 10;

    private record Played(Deed deed, String answer) {}

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whatever_comes_first_all_money_settles_what_it_should(
            @ForAll("deeds") @Size(min = 8, max = 36) List<Deed> deeds) throws Exception {
        RealShop real = new RealShop(POSTGRES);
        List<Played> committed = playAtOnce(real, deeds);
        assertEquals(deeds.size(), committed.size());
        ModelShop model = new ModelShop();
        for (Played played : committed) {
            assertEquals(model.play(played.deed()), played.answer(), () -> played + " in " + committed);
        }
        billsAgree(model, real);
        paymentsAgree(model, real);
        agesAgree(model, real);
    }

    private static void billsAgree(ModelShop model, RealShop real) {
        Map<UUID, Bill> bills = real.bills(model.bills());
        for (int number : model.bills()) {
            Bill bill = bills.get(real.billId(number));
            assertEquals(money(model.amountOf(number)), bill.amount());
            assertEquals(money(model.creditedOf(number)), bill.credited());
            assertEquals(money(model.openOf(number)), bill.open());
            assertTrue(
                    bill.open().amount().signum() >= 0 && bill.paid().amount().signum() >= 0, bill::toString);
        }
    }

    private static void paymentsAgree(ModelShop model, RealShop real) {
        for (int number : model.payments()) {
            SettledPayment payment = real.payment(number);
            Set<Settlement> expected = new HashSet<>();
            for (ModelShop.Part part : model.partsOf(number)) {
                expected.add(new Settlement(real.billId(part.bill()), null, money(part.amount()), part.named()));
            }
            Set<Settlement> found = new HashSet<>();
            Money sum = payment.balance();
            for (Settlement each : payment.settlements()) {
                found.add(new Settlement(each.billId(), null, each.amount(), each.named()));
                assertTrue(each.amount().isPositive() && each.invoice() != null, each::toString);
                sum = sum.plus(each.amount());
            }
            assertEquals(expected, found, () -> "of payment " + number);
            assertEquals(money(model.leftOf(number)), payment.balance());
            assertEquals(money(Deed.amountOf(number)), sum);
        }
    }

    /** The ages, the reminders and the risk stage tell of the same bills. */
    private static void agesAgree(ModelShop model, RealShop real) {
        Money owed = real.stored().receivable();
        assertEquals(money(model.openOlderThan(-1)), owed);
        assertEquals(owed, real.ageing().owed().total());
        Money overdue = money(model.openOlderThan(TERMS));
        assertEquals(overdue, real.ageing().overdue());
        assertEquals(overdue, real.conduct().overdue());
        assertEquals(
                money(model.openOlderThan(TERMS + LONG_OVERDUE)), real.conduct().longOverdue());
        assertEquals(owed.isPositive(), real.debtor().isPresent());
        real.debtor().ifPresent(debtor -> assertEquals(overdue, debtor.overdue()));
    }

    /** In the order of their commits: each is noted under its locks. */
    private static List<Played> playAtOnce(RealShop real, List<Deed> deeds) throws Exception {
        List<Played> committed = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Void>> calls = new ArrayList<>();
        for (Deed deed : deeds) {
            calls.add(() -> {
                real.play(deed, answer -> committed.add(new Played(deed, answer)));
                return null;
            });
        }
        TestThreads.run(THREADS, calls);
        return committed;
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Deed.Kind> kinds = Arbitraries.frequency(
                Tuple.of(4, Deed.Kind.BILL),
                Tuple.of(6, Deed.Kind.PAY),
                Tuple.of(3, Deed.Kind.CREDIT),
                Tuple.of(1, Deed.Kind.WRITE_OFF));
        Arbitrary<Boolean> deaths = Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
        return Combinators.combine(kinds, Arbitraries.integers().between(0, Deed.NUMBERS - 1), deaths)
                .as(Deed::new)
                .list();
    }
}
