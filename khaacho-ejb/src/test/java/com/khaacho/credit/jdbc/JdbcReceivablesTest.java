package com.khaacho.credit.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.credit.AgedDebt;
import com.khaacho.credit.Ageing;
import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.shared.Money;
import com.khaacho.shared.PaymentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcReceivablesTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Books books = new Books(POSTGRES);
    private final JdbcReceivables receivables = new JdbcReceivables(POSTGRES.databases());
    private final UUID shop = books.open("100000000");
    private final List<Posting> postings = new ArrayList<>();

    /** The lists of the next test begin empty. */
    @AfterEach
    void settle() {
        POSTGRES.asOwner().update("UPDATE credit_account SET receivable = 0");
    }

    @Test
    void a_debt_falls_into_four_ages_by_the_days_since_it_was_billed() {
        bill(0, "1");
        bill(30, "20");
        bill(31, "300");
        bill(60, "4000");
        bill(61, "50000");
        bill(90, "600000");
        bill(91, "7000000");
        post();
        assertEquals(debt("21", "4300", "650000", "7000000"), aged().owed());
        assertEquals(TODAY.minusDays(91), aged().oldestUnpaid());
        assertEquals("R", aged().retailer());
    }

    @Test
    void payments_settle_the_oldest_bill_first_whenever_they_come() {
        take(95, PostingKind.PAYMENT, "50");
        bill(91, "100");
        bill(61, "100");
        bill(31, "100");
        take(20, PostingKind.PAYMENT, "60");
        take(10, PostingKind.CREDIT_NOTE, "30");
        bill(1, "100");
        post();
        assertEquals(debt("100", "100", "60", "0"), aged().owed());
        assertEquals(TODAY.minusDays(61), aged().oldestUnpaid());
    }

    @Test
    void overdue_is_what_was_billed_longer_ago_than_the_terms_that_the_account_had() {
        bill(29, "1");
        bill(30, "20");
        bill(31, "300");
        post();
        assertEquals(npr("300"), aged().overdue());
        assertEquals(1, aged().daysOverdue(TODAY));
        POSTGRES.asOwner().update("UPDATE credit_account SET terms_days = 0 WHERE retailer_id = ?", shop);
        assertEquals(npr("300"), aged().overdue());
        postings.clear();
        bill(1, "4000");
        post();
        assertEquals(npr("4300"), aged().overdue());
    }

    @Test
    void what_was_to_be_paid_on_delivery_is_overdue_before_what_was_billed_earlier() {
        bill(20, "1");
        postings.add(posting(shop, PostingKind.INVOICE, "20", TODAY.minusDays(5), PaymentTerms.CASH_ON_DELIVERY));
        post();
        assertEquals(npr("20"), aged().overdue());
        assertEquals(TODAY.minusDays(20), aged().oldestUnpaid());
        assertEquals(TODAY.minusDays(5), aged().firstDue());
        assertEquals(5, aged().daysOverdue(TODAY));
    }

    @Test
    void who_owes_nothing_has_no_oldest_bill_and_who_has_no_account_no_ages() {
        bill(50, "10");
        take(1, PostingKind.PAYMENT, "30");
        post();
        assertEquals(debt("0", "0", "0", "0"), aged().owed());
        assertNull(aged().firstDue());
        assertEquals(Optional.empty(), receivables.of(UUID.randomUUID(), TODAY));
    }

    @Test
    void the_list_begins_with_the_largest_debt_and_goes_on_where_a_page_ended() {
        List<UUID> debtors = new ArrayList<>();
        for (String debt : List.of("10", "30", "20", "20", "5")) {
            UUID debtor = books.open("1000");
            debtors.add(debtor);
            postings.add(posting(debtor, PostingKind.INVOICE, debt, TODAY));
        }
        post();
        List<Ageing> first = receivables.largest(null, 2, TODAY);
        assertEquals(debtors.get(1), first.get(0).retailerId());
        assertEquals(npr("20"), first.get(1).owed().total());
        List<Ageing> second = receivables.largest(first.get(1).position(), 9, TODAY);
        assertEquals(
                List.of(npr("20"), npr("10"), npr("5")),
                second.stream().map(each -> each.owed().total()).toList());
        assertTrue(second.stream()
                .noneMatch(each -> each.retailerId().equals(first.get(1).retailerId())));
    }

    /** Compared with settling each bill in turn. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void ages_are_what_settling_bill_by_bill_leaves(int seed) {
        Random random = new Random(seed);
        List<int[]> bills = new ArrayList<>();
        int paid = 0;
        for (int age = 120; age >= 0; age -= random.nextInt(9)) {
            int amount = 1 + random.nextInt(500);
            if (random.nextInt(3) > 0) {
                bill(age, Integer.toString(amount));
                bills.add(new int[] {age, amount});
            } else {
                take(age, PostingKind.PAYMENT, Integer.toString(amount));
                paid += amount;
            }
            if (age == 0) {
                break;
            }
        }
        post();
        assertEquals(settled(bills, paid), aged().owed());
        assertEquals(books.replayed(shop).receivable(), aged().owed().total());
    }

    private static AgedDebt settled(List<int[]> bills, int paid) {
        int left = paid;
        int[] ages = new int[4];
        for (int[] bill : bills) {
            int settled = Math.min(left, bill[1]);
            left -= settled;
            ages[bill[0] <= 30 ? 0 : bill[0] <= 60 ? 1 : bill[0] <= 90 ? 2 : 3] += bill[1] - settled;
        }
        return debt(
                Integer.toString(ages[0]),
                Integer.toString(ages[1]),
                Integer.toString(ages[2]),
                Integer.toString(ages[3]));
    }

    private Ageing aged() {
        return receivables.of(shop, TODAY).orElseThrow();
    }

    private void bill(int daysAgo, String amount) {
        take(daysAgo, PostingKind.INVOICE, amount);
    }

    private void take(int daysAgo, PostingKind kind, String amount) {
        postings.add(posting(shop, kind, amount, TODAY.minusDays(daysAgo)));
    }

    /** At midnight in Nepal, the first moment of the day. */
    private static Posting posting(UUID retailer, PostingKind kind, String amount, LocalDate day) {
        return posting(retailer, kind, amount, day, PaymentTerms.CREDIT);
    }

    private static Posting posting(UUID retailer, PostingKind kind, String amount, LocalDate day, PaymentTerms terms) {
        Cause cause = Cause.of(UUID.randomUUID());
        return new Posting(
                retailer,
                kind,
                npr(amount),
                cause,
                "user:sita",
                day.atStartOfDay(NepaliDate.ZONE).toInstant(),
                terms);
    }

    private void post() {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            JdbcCreditAccounts accounts = new JdbcCreditAccounts(transaction.databases());
            accounts.lock(postings.stream().map(Posting::retailerId).distinct().toList());
            assertEquals(postings.size(), accounts.post(postings));
            transaction.commit();
        }
    }

    private static AgedDebt debt(String upTo30, String upTo60, String upTo90, String over90) {
        return new AgedDebt(npr(upTo30), npr(upTo60), npr(upTo90), npr(over90));
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
