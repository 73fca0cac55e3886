package com.khaacho.payment.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcBills;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.invoice.Drafts;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.jdbc.JdbcInvoices;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.BankEntry;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import com.khaacho.payment.RowDecision;
import com.khaacho.payment.StatementReading.NumberedEntry;
import com.khaacho.payment.jdbc.JdbcBankRows;
import com.khaacho.payment.jdbc.JdbcPayments;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Statements of one shop's bank to test with, and what becomes of them on a database. */
final class BankDesk {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Caller OPERATOR = new Caller("hari", UUID.randomUUID(), Set.of(Role.OPERATOR));
    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000_000);

    final Books books;
    final UUID shop;
    final String pan = anotherPan();
    final String bank = "FT-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestPostgres postgres;

    BankDesk(TestPostgres postgres) {
        this.postgres = postgres;
        books = new Books(postgres);
        shop = books.open("100000");
    }

    /** Nobody has it yet. */
    static String anotherPan() {
        return Integer.toString(NUMBERS.incrementAndGet());
    }

    void called(UUID retailer, String number, String phone) {
        postgres.asOwner().update("UPDATE party SET pan = ?, phone = ? WHERE id = ?", number, phone, retailer);
    }

    String panOf(UUID retailer) {
        return postgres.asOwner()
                .query("SELECT pan FROM party WHERE id = ?", row -> row.getString(1), retailer)
                .get(0);
    }

    BankEntry entry(String number, String description, String amount) {
        return new BankEntry(bank + "-" + number.replace(' ', '.'), DAY, npr(amount), description);
    }

    static NumberedEntry numbered(BankEntry entry, int runningNo) {
        return new NumberedEntry(entry, runningNo);
    }

    /** A delivery of the shop's that is invoiced and posted. */
    Invoice billed() {
        UUID vendor = UUID.randomUUID();
        postgres.asOwner().update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'V')", vendor);
        String code = "V" + vendor.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return inTransaction(databases -> {
            Drafts draft = new Drafts().of(vendor, code, shop).with("Rice", "चामल", 3, "1520.50");
            Invoice invoice = new JdbcInvoices(databases).issue(draft.draft());
            bill(databases, invoice.id(), invoice.totals().total());
            return invoice;
        });
    }

    /** The id of a bill without an invoice. */
    UUID owe(String amount) {
        UUID bill = UUID.randomUUID();
        return inTransaction(databases -> {
            bill(databases, bill, npr(amount));
            return bill;
        });
    }

    private void bill(Databases databases, UUID id, Money amount) {
        JdbcCreditAccounts accounts = new JdbcCreditAccounts(databases);
        accounts.lock(List.of(shop));
        accounts.post(
                List.of(new Posting(shop, PostingKind.INVOICE, amount, Cause.of(id), "user:ram", CLOCK.instant())));
    }

    Payment byHand(String reference, String amount, LocalDate day) {
        Receipt receipt = new Receipt(shop, reference, npr(amount), day, List.of());
        Recording recording = inTransaction(databases -> postPayment(databases).post(receipt, "sita"));
        return assertInstanceOf(Recording.Done.class, recording).payment();
    }

    BankRow only(BankEntry entry) {
        return upload(numbered(entry, 1)).get(0);
    }

    List<BankRow> upload(NumberedEntry... entries) {
        return inTransaction(
                databases -> new JdbcBankRows(databases).add(Arrays.asList(entries), "hari", CLOCK.instant()));
    }

    boolean settle(BankRow row) {
        return inTransaction(databases -> settling(databases).settle(row.id(), OPERATOR));
    }

    RowDecision assign(BankRow row, UUID retailer, List<Allocation> named) {
        return decide(each -> each.assign(row.id(), retailer, named, OPERATOR));
    }

    RowDecision dismiss(BankRow row) {
        return decide(each -> each.dismiss(row.id(), "interest", OPERATOR));
    }

    RowDecision decide(Function<DecideBankRow, RowDecision> word) {
        return inTransaction(databases -> word.apply(new DecideBankRow(
                new JdbcBankRows(databases), new JdbcPayments(databases), postBankRow(databases), CLOCK)));
    }

    BankRow found(BankRow row) {
        return inTransaction(databases -> new JdbcBankRows(databases).lock(row.id()))
                .orElseThrow();
    }

    Money open(Invoice invoice) {
        return open(invoice.id());
    }

    Money open(UUID bill) {
        return new JdbcBills(postgres.databases())
                .shown(List.of(bill))
                .get(bill)
                .open();
    }

    SettleBankRowTransaction settling(Databases databases) {
        return new SettleBankRowTransaction(new JdbcBankRows(databases), postBankRow(databases));
    }

    private PostBankRow postBankRow(Databases databases) {
        return new PostBankRow(
                postPayment(databases),
                new JdbcCreditAccounts(databases),
                new JdbcBills(databases),
                new JdbcBankRows(databases),
                CLOCK);
    }

    PostPayment postPayment(Databases databases) {
        return new PostPayment(
                new JdbcCreditAccounts(databases), new JdbcPayments(databases), new JdbcBills(databases), CLOCK);
    }

    /** In a transaction of its own, which is committed. */
    <T> T inTransaction(Function<Databases, T> work) {
        try (TestTransaction transaction = postgres.transaction()) {
            T result = work.apply(transaction.databases());
            transaction.commit();
            return result;
        }
    }

    static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
