package com.khaacho.payment.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.credit.Ageing;
import com.khaacho.credit.Bill;
import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditBalances;
import com.khaacho.credit.LateDebtor;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcBills;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.credit.jdbc.JdbcDunning;
import com.khaacho.credit.jdbc.JdbcReceivables;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.invoice.CreditRequest;
import com.khaacho.invoice.Drafts;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceException;
import com.khaacho.invoice.jdbc.JdbcInvoices;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import com.khaacho.payment.SettledPayment;
import com.khaacho.payment.jdbc.JdbcPaymentViews;
import com.khaacho.payment.jdbc.JdbcPayments;
import com.khaacho.risk.RetailerConduct;
import com.khaacho.risk.RetailerConducts.Asked;
import com.khaacho.risk.jdbc.JdbcRetailerConducts;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.UuidV7;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The same deeds on the platform's database, each in a transaction of its own. */
final class RealShop {

    static final LocalDate TODAY = Drafts.DAY;
    private static final Caller OPERATOR = new Caller("hari", UUID.randomUUID(), Set.of(Role.OPERATOR));

    private final TestPostgres postgres;
    private final Books books;
    private final UUID shop;
    private final UUID vendor = UUID.randomUUID();
    private final String code = "V" + vendor.toString().substring(0, 8).toUpperCase(Locale.ROOT);

    RealShop(TestPostgres postgres) {
        this.postgres = postgres;
        books = new Books(postgres);
        shop = books.open("100000000");
        postgres.asOwner().update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'V')", vendor);
    }

    /** Does the deed; who is told its answer is told while it still holds every lock it took. */
    void play(Deed deed, Consumer<String> beforeCommit) {
        if (deed.diesFirst()) {
            try (TestTransaction dying = postgres.transaction()) {
                act(deed, dying.databases());
            }
        }
        try (TestTransaction transaction = postgres.transaction()) {
            String answer = act(deed, transaction.databases());
            beforeCommit.accept(answer);
            transaction.commit();
        }
    }

    private String act(Deed deed, Databases databases) {
        JdbcCreditAccounts accounts = new JdbcCreditAccounts(databases);
        accounts.lock(List.of(shop));
        int number = deed.number();
        switch (deed.kind()) {
            case BILL -> bill(number % Deed.BILLS, databases, accounts);
            case PAY -> {
                return pay(number, databases, accounts).getClass().getSimpleName();
            }
            case CREDIT -> credit(number, databases, accounts);
            case WRITE_OFF ->
                post(accounts, PostingKind.WRITE_OFF, money(Deed.amountWrittenOffBy(number)), id("W", number), TODAY);
            default -> throw new IllegalArgumentException(deed.toString());
        }
        return "";
    }

    private void bill(int bill, Databases databases, JdbcCreditAccounts accounts) {
        LocalDate day = TODAY.minusDays(Deed.ageOf(bill));
        Drafts draft = new Drafts()
                .of(vendor, code, shop)
                .on(day)
                .with(
                        "Rice",
                        "चामल",
                        Deed.unitsOf(bill),
                        money(Deed.UNIT_PRICE).amount().toPlainString());
        Invoice invoice = new JdbcInvoices(databases).issue(draft.draft(billId(bill)));
        post(accounts, PostingKind.INVOICE, invoice.totals().total(), invoice.id(), day);
    }

    private Recording pay(int payment, Databases databases, JdbcCreditAccounts accounts) {
        List<Allocation> named = Deed.wishesOf(payment).entrySet().stream()
                .map(wish -> new Allocation(billId(wish.getKey()), money(wish.getValue())))
                .toList();
        Receipt receipt = new Receipt(shop, "P" + payment, money(Deed.amountOf(payment)), TODAY, named);
        return new PostPayment(accounts, new JdbcPayments(databases), new JdbcBills(databases), CLOCK)
                .post(receipt, "hari");
    }

    /** One that takes back more than there is, or of a bill that is not there, is refused. */
    private void credit(int note, Databases databases, JdbcCreditAccounts accounts) {
        Map<Integer, Integer> units = Map.of(1, Deed.unitsTakenBackBy(note));
        CreditRequest request = new CreditRequest(id("N", note), billId(Deed.billOf(note)), TODAY, "Came back", units);
        Money total;
        try {
            total = new JdbcInvoices(databases).credit(request).totals().total();
        } catch (InvoiceException e) {
            return;
        }
        post(accounts, PostingKind.CREDIT_NOTE, total, request.id(), TODAY);
    }

    private void post(JdbcCreditAccounts accounts, PostingKind kind, Money amount, UUID cause, LocalDate day) {
        accounts.post(List.of(new Posting(
                shop,
                kind,
                amount,
                Cause.of(cause),
                "user:hari",
                day.atStartOfDay(NepaliDate.ZONE).toInstant())));
    }

    UUID billId(int bill) {
        return id("B", bill);
    }

    private UUID id(String kind, int number) {
        return UUID.nameUUIDFromBytes((shop + kind + number).getBytes(StandardCharsets.US_ASCII));
    }

    static Money money(int paise) {
        return Money.npr(BigDecimal.valueOf(paise, 2));
    }

    Map<UUID, Bill> bills(List<Integer> numbers) {
        return new JdbcBills(postgres.databases())
                .shown(numbers.stream().map(this::billId).toList());
    }

    SettledPayment payment(int number) {
        UUID id = postgres.asOwner()
                .query(
                        "SELECT id FROM payment WHERE retailer_id = ? AND reference = ?",
                        row -> row.getObject(1, UUID.class),
                        shop,
                        "P" + number)
                .get(0);
        return new JdbcPaymentViews(postgres.databases()).payment(id, OPERATOR).orElseThrow();
    }

    CreditBalances stored() {
        return books.stored(shop);
    }

    Ageing ageing() {
        return new JdbcReceivables(postgres.databases()).of(shop, TODAY).orElseThrow();
    }

    Optional<LateDebtor> debtor() {
        return new JdbcDunning(postgres.databases())
                .debtorsAfter(null, Integer.MAX_VALUE, TODAY).stream()
                        .filter(each -> each.retailerId().equals(shop))
                        .findFirst();
    }

    /** As the risk stage sees it. */
    RetailerConduct conduct() {
        Asked asked = new Asked(new OrderId(UuidV7.next(CLOCK.millis())), shop, null);
        return new JdbcRetailerConducts(postgres.databases())
                .count(
                        List.of(asked),
                        5,
                        10,
                        TODAY.atTime(12, 0).atZone(NepaliDate.ZONE).toInstant())
                .get(asked.order());
    }
}
