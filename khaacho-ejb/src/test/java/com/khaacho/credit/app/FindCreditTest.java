package com.khaacho.credit.app;

import static com.khaacho.credit.Books.balances;
import static com.khaacho.credit.Books.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditAccount;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.credit.jdbc.JdbcCreditViews;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindCreditTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final Books books = new Books(POSTGRES);
    private final FindCredit find = new FindCredit(new JdbcCreditViews(POSTGRES.databases()));
    private final UUID shop = books.open("1000");
    private final Caller keeper = new Caller("sita", shop, Set.of(Role.RETAILER));
    private final Caller operator = new Caller("hari", UUID.randomUUID(), Set.of(Role.OPERATOR));
    private final Posting reserve = posting(shop, PostingKind.RESERVE, "300", new Cause(UUID.randomUUID(), 3));
    private final Posting invoice = posting(shop, PostingKind.INVOICE, "100", Cause.of(UUID.randomUUID()));
    private final Posting payment = posting(shop, PostingKind.PAYMENT, "130", Cause.of(UUID.randomUUID()));

    @Test
    void an_account_shows_what_is_owed_held_and_left() {
        post();
        CreditAccount account = find.account(shop, keeper).orElseThrow();
        assertEquals(balances("300", "-30"), account.balances());
        assertEquals(Money.npr(new BigDecimal("700")), account.available());
        assertEquals(30, account.termsDays());
        books.block(shop);
        assertEquals(
                Money.zero(Money.NPR), find.account(shop, keeper).orElseThrow().available());
    }

    @Test
    void a_ledger_is_read_page_by_page_from_the_newest_entry() {
        post();
        List<LedgerEntry> first = find.ledger(shop, Long.MAX_VALUE, 2, keeper).orElseThrow();
        assertEquals(
                List.of(payment, invoice),
                first.stream().map(LedgerEntry::posting).toList());
        List<LedgerEntry> second =
                find.ledger(shop, first.get(1).number(), 2, keeper).orElseThrow();
        assertEquals(List.of(reserve), second.stream().map(LedgerEntry::posting).toList());
    }

    @Test
    void the_operator_sees_every_retailer_and_a_retailer_only_itself() {
        post();
        Caller stranger = new Caller("gita", books.open("1000"), Set.of(Role.RETAILER));
        assertTrue(find.account(shop, operator).isPresent());
        assertEquals(
                3, find.ledger(shop, Long.MAX_VALUE, 9, operator).orElseThrow().size());
        assertEquals(Optional.empty(), find.account(shop, stranger));
        assertEquals(Optional.empty(), find.ledger(shop, Long.MAX_VALUE, 9, stranger));
        assertEquals(Optional.empty(), find.account(UUID.randomUUID(), operator));
        assertEquals(Optional.empty(), find.ledger(UUID.randomUUID(), Long.MAX_VALUE, 9, operator));
    }

    private void post() {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            JdbcCreditAccounts accounts = new JdbcCreditAccounts(transaction.databases());
            accounts.lock(List.of(shop));
            assertEquals(3, accounts.post(List.of(reserve, invoice, payment)));
            transaction.commit();
        }
    }
}
