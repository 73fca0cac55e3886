package com.khaacho.credit.app;

import static com.khaacho.credit.Books.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditExceededException;
import com.khaacho.credit.LimitChange;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.credit.jdbc.JdbcCreditLimits;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ChangeCreditLimitTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final Caller OPERATOR = new Caller("hari", UUID.randomUUID(), Set.of(Role.OPERATOR));
    private static final int OPERATORS = 6;

    private final UUID shop = new Books(POSTGRES).open("1000");
    private final Cause order = new Cause(UUID.randomUUID(), 3);

    @Test
    void a_change_is_kept_with_who_did_it_and_why() {
        assertEquals(new LimitChange.Done(2), change("2500", 1));
        assertEquals(new LimitChange.Done(3), change("500.50", null));
        assertEquals(
                List.of("2 1000.00 2500.00 user:hari Asked for it", "3 2500.00 500.50 user:hari Asked for it"),
                texts(
                        """
                        SELECT concat_ws(' ', version, limit_before, limit_after, actor, reason)
                        FROM credit_limit_change WHERE retailer_id = ? ORDER BY version
                        """));
        assertEquals(List.of("500.50 0.00"), account());
    }

    @Test
    void who_read_another_version_changes_nothing() {
        change("2500", 1);
        assertEquals(new LimitChange.Stale(2), change("9000", 1));
        assertEquals(List.of("2500.00 0.00"), account());
        assertEquals(new LimitChange.NoAccount(), changeOf(UUID.randomUUID(), "1", null));
    }

    @Test
    void of_those_who_change_one_version_at_once_one_does() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(OPERATORS);
        Callable<LimitChange> each = () -> change("2500", 1);
        List<LimitChange> changes = new ArrayList<>();
        try {
            for (Future<LimitChange> asked : pool.invokeAll(Collections.nCopies(OPERATORS, each))) {
                changes.add(asked.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, Collections.frequency(changes, new LimitChange.Done(2)));
        assertEquals(OPERATORS - 1, Collections.frequency(changes, new LimitChange.Stale(2)));
    }

    @Test
    void what_is_carried_beyond_a_lower_limit_stays_and_nothing_more_is_let_in() {
        post(posting(shop, PostingKind.RESERVE, "800", order));
        change("300", 1);
        assertEquals(List.of("300.00 500.00"), account());
        assertThrows(
                CreditExceededException.class,
                () -> post(posting(shop, PostingKind.RESERVE, "0.01", new Cause(UUID.randomUUID(), 3))));
        post(posting(shop, PostingKind.RELEASE, "700", order));
        assertEquals(List.of("300.00 0.00"), account());
        post(posting(shop, PostingKind.RESERVE, "200", new Cause(UUID.randomUUID(), 3)));
    }

    private LimitChange change(String limit, Integer version) {
        return changeOf(shop, limit, version);
    }

    private static LimitChange changeOf(UUID retailer, String limit, Integer version) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            LimitChange change = new ChangeCreditLimit(
                            new JdbcCreditLimits(transaction.databases()), OrderFixture.CLOCK)
                    .change(retailer, Money.npr(new BigDecimal(limit)), version, "Asked for it", OPERATOR);
            transaction.commit();
            return change;
        }
    }

    private static void post(Posting posting) {
        new JdbcCreditAccounts(POSTGRES.databases()).post(List.of(posting));
    }

    private List<String> account() {
        return texts("SELECT credit_limit || ' ' || allowance FROM credit_account WHERE retailer_id = ?");
    }

    private List<String> texts(String sql) {
        return POSTGRES.asOwner().query(sql, row -> row.getString(1), shop);
    }
}
