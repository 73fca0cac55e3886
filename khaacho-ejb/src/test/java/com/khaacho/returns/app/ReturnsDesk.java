package com.khaacho.returns.app;

import static com.khaacho.credit.Books.posting;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.invoice.Drafts;
import com.khaacho.invoice.jdbc.JdbcInvoices;
import com.khaacho.notification.ReturnLetters;
import com.khaacho.notification.jdbc.JdbcNotifications;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.returns.ReturnAnswer;
import com.khaacho.returns.ReturnLine;
import com.khaacho.returns.ReturnReason;
import com.khaacho.returns.ReturnReport;
import com.khaacho.returns.jdbc.JdbcGoodsReturns;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A shop that owes a vendor 1,130.00 for ten bags of rice, delivered and invoiced, with the use cases of returns. */
public final class ReturnsDesk {

    static final TestPostgres POSTGRES = TestPostgres.migrated();

    final Books books = new Books(POSTGRES);
    final UUID shop = books.open("100000");
    final UUID vendor = UUID.randomUUID();
    final UUID invoice = UUID.randomUUID();

    ReturnsDesk() {
        String code = "V" + vendor.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'V')", vendor);
        update("INSERT INTO product (sku, name, category, unit) VALUES (?, 'Rice', 'Rice', 'bag')", code);
        update(
                "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand)"
                        + " SELECT ?, id, 100, 5 FROM product WHERE sku = ?",
                vendor,
                code);
        update(
                "INSERT INTO vendor_order (id, order_id, vendor_id, status, total, kept)"
                        + " VALUES (?, ?, ?, 'DELIVERED', 1000, true)",
                invoice,
                UUID.randomUUID(),
                vendor);
        update(
                "INSERT INTO vendor_order_line (vendor_order_id, line_no, offer_id, product_id, quantity, unit_price,"
                        + " delivered) SELECT ?, 1, id, product_id, 10, 100, 10 FROM offer WHERE vendor_id = ?",
                invoice,
                vendor);
        inTransaction(databases -> new JdbcInvoices(databases)
                .issue(new Drafts()
                        .of(vendor, code, shop)
                        .with("Rice", "चामल", 10, "100.00")
                        .draft(invoice)));
        post(PostingKind.INVOICE, "1130", invoice);
    }

    void post(PostingKind kind, String amount, UUID cause) {
        inTransaction(databases -> {
            JdbcCreditAccounts accounts = new JdbcCreditAccounts(databases);
            accounts.lock(List.of(shop));
            return accounts.post(List.of(posting(shop, kind, amount, Cause.of(cause))));
        });
    }

    static ReturnLine line(int quantity, ReturnReason reason) {
        return new ReturnLine(1, quantity, reason);
    }

    ReturnReport report(ReturnLine... lines) {
        return new ReturnReport(invoice, List.of(lines), null, null, null);
    }

    ReturnReport report(String key, String hash, ReturnLine... lines) {
        return new ReturnReport(invoice, List.of(lines), "Two bags are wet", key, hash.repeat(64));
    }

    ReturnAnswer say(ReturnReport report) {
        return say(report, shopkeeper());
    }

    ReturnAnswer say(ReturnReport report, Caller caller) {
        return inTransaction(databases -> reporting(databases).report(report, caller));
    }

    /** Reports, and answers the id. */
    UUID reported(ReturnLine... lines) {
        return ((ReturnAnswer.Done) say(report(lines))).goods().id();
    }

    ReturnAnswer accept(UUID id, boolean restock) {
        return inTransaction(databases -> deciding(databases).accept(id, restock, vendorsUser()));
    }

    /** As a process does that dies before its commit. */
    void acceptAndDie(UUID id) {
        try (TestTransaction dying = POSTGRES.transaction()) {
            deciding(dying.databases()).accept(id, true, vendorsUser());
        }
    }

    ReturnAnswer decline(UUID id) {
        return inTransaction(databases -> deciding(databases).decline(id, "Not ours", vendorsUser()));
    }

    public static ReportReturn reporting(Databases databases) {
        return new ReportReturn(
                new JdbcCreditAccounts(databases),
                new JdbcInvoices(databases),
                new JdbcGoodsReturns(databases),
                news(databases),
                OrderFixture.CLOCK);
    }

    private static ReturnNews news(Databases databases) {
        return new ReturnNews(
                new JdbcGoodsReturns(databases), new JdbcNotifications(databases), new ReturnLetters(true));
    }

    public static DecideReturn deciding(Databases databases) {
        return new DecideReturn(
                new JdbcCreditAccounts(databases),
                new JdbcInvoices(databases),
                new JdbcGoodsReturns(databases),
                news(databases),
                OrderFixture.CLOCK);
    }

    Caller shopkeeper() {
        return new Caller("sita", shop, Set.of(Role.RETAILER));
    }

    Caller vendorsUser() {
        return new Caller("ram", vendor, Set.of(Role.VENDOR));
    }

    /** Number, total and reason of each credit note. */
    List<String> notes() {
        return texts(
                "SELECT concat_ws(' ', number, total, reason) FROM invoice WHERE corrects_id = ? ORDER BY number",
                invoice);
    }

    List<String> told() {
        return told(shop);
    }

    /** Event, channel and state of what the party is told. */
    List<String> told(UUID party) {
        return texts(
                "SELECT concat_ws(' ', event, channel, status) FROM notification WHERE recipient_id = ? ORDER BY created_at",
                party);
    }

    String stock() {
        return texts("SELECT stock_on_hand::text FROM offer WHERE vendor_id = ?", vendor)
                .get(0);
    }

    List<String> texts(String sql, Object... parameters) {
        return POSTGRES.asOwner().query(sql, row -> row.getString(1), parameters);
    }

    private static void update(String sql, Object... parameters) {
        POSTGRES.asOwner().update(sql, parameters);
    }

    static <T> T inTransaction(Function<Databases, T> work) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            T result = work.apply(transaction.databases());
            transaction.commit();
            return result;
        }
    }
}
