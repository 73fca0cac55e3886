package com.khaacho.payment.app;

import static com.khaacho.credit.Books.balances;
import static com.khaacho.payment.app.BankDesk.npr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestThreads;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Payments that say what they are for. */
class NamedBillsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final int THREADS = 12;

    private final BankDesk desk = new BankDesk(POSTGRES);

    @Test
    void a_payment_names_at_most_what_is_open_of_a_bill_and_then_nothing_is_changed() {
        UUID first = desk.owe("100");
        UUID second = desk.owe("100");
        assertInstanceOf(Recording.Done.class, record("60", "SLIP-1"));
        assertEquals(new Recording.BeyondBill(first, npr("40")), name("200", "SLIP-2", first, "40.01"));
        assertEquals(new Recording.BeyondBill(second, npr("100")), name("200", "SLIP-2", second, "100.01"));
        UUID strangers = UUID.randomUUID();
        assertEquals(new Recording.UnknownBill(strangers), name("200", "SLIP-2", strangers, "1"));
        assertEquals(balances("0", "140"), desk.books.stored(desk.shop));
        assertInstanceOf(Recording.Done.class, name("50", "SLIP-2", second, "50"));
        assertEquals(npr("40"), desk.open(first));
        assertEquals(npr("50"), desk.open(second));
    }

    @Test
    void the_bill_of_another_retailer_is_unknown() {
        UUID bill = desk.owe("100");
        UUID neighbour = desk.books.open("1000");
        List<Allocation> named = List.of(new Allocation(bill, npr("10")));
        assertEquals(
                new Recording.UnknownBill(bill),
                post(new Receipt(neighbour, "SLIP-1", npr("10"), BankDesk.DAY, named)));
    }

    @Test
    void the_same_reference_with_other_wishes_is_another_payment() {
        UUID bill = desk.owe("100");
        name("70", "SLIP-1", bill, "70");
        assertInstanceOf(Recording.AlreadyDone.class, name("70", "SLIP-1", bill, "70.00"));
        assertInstanceOf(Recording.ReferenceTaken.class, record("70", "SLIP-1"));
        assertInstanceOf(Recording.ReferenceTaken.class, name("70", "SLIP-1", bill, "69"));
        assertEquals(npr("30"), desk.open(bill));
    }

    @Test
    void of_many_that_name_the_last_of_a_bill_at_once_one_is_recorded() throws Exception {
        UUID bill = desk.owe("100");
        List<Callable<Recording>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String reference = "SLIP-" + i;
            calls.add(() -> name("60", reference, bill, "60"));
        }
        List<Recording> refused = new ArrayList<>(TestThreads.run(THREADS, calls));
        refused.removeIf(Recording.Done.class::isInstance);
        assertEquals(Collections.nCopies(THREADS - 1, new Recording.BeyondBill(bill, npr("40"))), refused);
        assertEquals(npr("40"), desk.open(bill));
    }

    @Test
    void a_balance_settles_the_next_bill_when_it_comes() {
        record("150", "SLIP-1");
        UUID bill = desk.owe("100");
        assertEquals(npr("0"), desk.open(bill));
        assertEquals(balances("0", "-50"), desk.books.stored(desk.shop));
        assertEquals(npr("30"), desk.open(desk.owe("80")));
    }

    /** Whatever the application thinks. */
    @Test
    void the_table_refuses_wishes_beyond_the_payment_or_the_bill_or_of_another_retailer() {
        UUID bill = desk.owe("100");
        UUID payment = done(name("150", "SLIP-1", bill, "60"));
        assertRefused(payment, desk.shop, desk.owe("100"), "90.01");
        UUID other = done(record("500", "SLIP-2"));
        assertRefused(other, desk.shop, bill, "40.01");
        assertRefused(other, desk.books.open("1000"), bill, "1");
        assertRefused(other, desk.shop, UUID.randomUUID(), "1");
    }

    private static void assertRefused(UUID payment, UUID retailer, UUID bill, String amount) {
        String sql = "INSERT INTO payment_allocation (payment_id, retailer_id, bill_id, amount) VALUES (?, ?, ?, ?)";
        SqlException refused = assertThrows(
                SqlException.class,
                () -> POSTGRES.databases().write().update(sql, payment, retailer, bill, new BigDecimal(amount)));
        assertEquals("23514", refused.state());
    }

    private static UUID done(Recording recording) {
        return assertInstanceOf(Recording.Done.class, recording).payment().id();
    }

    private Recording record(String amount, String reference) {
        return post(new Receipt(desk.shop, reference, npr(amount), BankDesk.DAY, List.of()));
    }

    private Recording name(String amount, String reference, UUID bill, String part) {
        List<Allocation> named = List.of(new Allocation(bill, npr(part)));
        return post(new Receipt(desk.shop, reference, npr(amount), BankDesk.DAY, named));
    }

    private Recording post(Receipt receipt) {
        return desk.inTransaction(databases -> desk.postPayment(databases).post(receipt, BankDesk.OPERATOR.username()));
    }
}
