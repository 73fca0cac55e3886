package com.khaacho.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreditBalancesTest {

    private static final UUID SHOP = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(PostingKind.class)
    void a_kind_debits_one_account_and_credits_another(PostingKind kind) {
        assertNotEquals(kind.debit(), kind.credit());
    }

    @ParameterizedTest
    @EnumSource(PostingKind.class)
    void a_kind_changes_what_is_held_or_what_is_owed_and_never_both(PostingKind kind) {
        assertEquals(1, Math.abs(kind.sign(LedgerAccount.RESERVED)) + Math.abs(kind.sign(LedgerAccount.RECEIVABLE)));
    }

    @Test
    void an_order_that_is_reserved_delivered_and_paid_leaves_nothing() {
        List<Posting> life = new ArrayList<>(List.of(
                posting(PostingKind.RESERVE, "300"),
                posting(PostingKind.RELEASE, "300"),
                posting(PostingKind.INVOICE, "339"),
                posting(PostingKind.CREDIT_NOTE, "39"),
                posting(PostingKind.PAYMENT, "250"),
                posting(PostingKind.WRITE_OFF, "50")));
        assertEquals(CreditBalances.none(Money.NPR), CreditBalances.of(life, Money.NPR));
        Collections.reverse(life);
        assertEquals(CreditBalances.none(Money.NPR), CreditBalances.of(life, Money.NPR));
    }

    @Test
    void what_is_paid_beyond_the_invoices_waits_and_is_no_exposure() {
        CreditBalances balances = CreditBalances.of(
                List.of(
                        posting(PostingKind.RESERVE, "70"),
                        posting(PostingKind.OPENING, "100"),
                        posting(PostingKind.PAYMENT, "150")),
                Money.NPR);
        assertEquals(npr("0"), balances.receivable());
        assertEquals(npr("50"), balances.unapplied());
        assertEquals(npr("70"), balances.exposure());
        assertEquals(
                npr("30"), balances.after(posting(PostingKind.INVOICE, "80")).receivable());
    }

    @Test
    void nothing_is_posted_for_nothing() {
        assertThrows(IllegalArgumentException.class, () -> posting(PostingKind.PAYMENT, "0"));
        assertThrows(IllegalArgumentException.class, () -> posting(PostingKind.PAYMENT, "-1"));
        assertThrows(IllegalArgumentException.class, () -> new Cause(SHOP, -1));
    }

    private static Posting posting(PostingKind kind, String amount) {
        return new Posting(SHOP, kind, npr(amount), Cause.of(UUID.randomUUID()), "user:sita", Instant.EPOCH);
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
