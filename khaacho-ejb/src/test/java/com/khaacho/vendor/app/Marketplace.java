package com.khaacho.vendor.app;

import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.invoice.app.IssueInvoice;
import com.khaacho.invoice.jdbc.JdbcDeliveries;
import com.khaacho.invoice.jdbc.JdbcInvoices;
import com.khaacho.order.Cancellation;
import com.khaacho.order.LineCut;
import com.khaacho.order.Order;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.RiskAssessment;
import com.khaacho.order.app.CancelLinesTransaction;
import com.khaacho.order.app.CancelOrderTransaction;
import com.khaacho.order.app.NextStage;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.order.app.OrderHold;
import com.khaacho.order.jdbc.JdbcAmendments;
import com.khaacho.order.jdbc.JdbcOrders;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.jdbc.JdbcEventOutbox;
import com.khaacho.routing.PriceTolerance;
import com.khaacho.routing.RoutingSettings;
import com.khaacho.routing.VendorRouter;
import com.khaacho.routing.app.ReliabilityScores;
import com.khaacho.routing.app.RouteOrders;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.AgreedPrices;
import com.khaacho.vendor.OfferChange;
import com.khaacho.vendor.OfferDraft;
import com.khaacho.vendor.VendorAnswer;
import com.khaacho.vendor.VendorOrderStatus;
import com.khaacho.vendor.jdbc.JdbcOffers;
import com.khaacho.vendor.jdbc.JdbcPriceLists;
import com.khaacho.vendor.jdbc.JdbcVendorOffers;
import com.khaacho.vendor.jdbc.JdbcVendorOrders;
import com.khaacho.vendor.jdbc.JdbcVendorRecords;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A retailer, a product and the vendors of a test, on PostgreSQL, with the use cases in transactions of their own. */
final class Marketplace {

    static final TestPostgres POSTGRES = TestPostgres.migrated();
    static final BigDecimal PRICE = new BigDecimal("100.00");

    private final Sql owner = POSTGRES.asOwner();
    private final UUID retailer = UUID.randomUUID();
    private final String sku = "RICE-" + retailer.toString().substring(0, 8);
    private final ReliabilityScores scores =
            new ReliabilityScores(new JdbcVendorRecords(POSTGRES.databases()), Clock.systemUTC());
    private final long product;

    Marketplace() {
        party(retailer, "RETAILER");
        owner.update("INSERT INTO credit_account (retailer_id, credit_limit) VALUES (?, 1000000)", retailer);
        owner.update("INSERT INTO product (sku, name, category, unit) VALUES (?, 'Rice 25 kg', 'Rice', 'sack')", sku);
        product = owner.query("SELECT id FROM product WHERE sku = ?", row -> row.getLong(1), sku)
                .get(0);
    }

    /** A vendor that has this much at 100.00; who came first is asked first. */
    UUID vendor(int stock) {
        UUID vendor = UUID.randomUUID();
        party(vendor, "VENDOR");
        String code = "V" + vendor.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        owner.update("UPDATE party SET pan = '600102947', invoice_code = ? WHERE id = ?", code, vendor);
        owner.update(
                "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand) VALUES (?, ?, ?, ?)",
                vendor,
                product,
                PRICE,
                stock);
        return vendor;
    }

    /** What the vendor asks of the retailer, instead of its offer's price. */
    AgreedPrices agree(UUID vendor, String npr) {
        return new AgreedPrices(POSTGRES, vendor, retailer).on(sku, npr);
    }

    /** What a vendor says of its stock at 100.00. */
    void restock(UUID vendor, int stock) {
        inTransaction(databases -> restock(vendor, stock, databases));
    }

    /** As a process does that dies before its commit. */
    void restockAndDie(UUID vendor, int stock) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            restock(vendor, stock, transaction.databases());
        }
    }

    private OfferChange restock(UUID vendor, int stock, Databases databases) {
        OfferDraft draft = new OfferDraft(sku, Money.npr(PRICE), stock, 1, 1, null, null, true);
        return new JdbcVendorOffers(databases, Clock.systemUTC()).change(vendor, draft, null, "user:ram");
    }

    private void party(UUID id, String kind) {
        owner.update("INSERT INTO party (id, kind, name, district) VALUES (?, ?, ?, 'Kaski')", id, kind, "P " + id);
    }

    /** An order of a line for each quantity, as the risk stage leaves it. */
    OrderId approved(int... quantities) {
        BigDecimal total =
                PRICE.multiply(BigDecimal.valueOf(IntStream.of(quantities).sum()));
        OrderFixture asked = anOrder().by(retailer);
        for (int quantity : quantities) {
            asked.with(quantity).of(sku, product);
        }
        Order received = asked.received();
        return inTransaction(databases -> {
            JdbcOrders orders = new JdbcOrders(databases, OrderFixture.CLOCK);
            orders.insert(List.of(received));
            Order order = orders.lock(List.of(received.id())).get(0);
            order.parsed(order.lines(), BigDecimal.ONE, "stage:intake");
            order.approve(order.lines(), total, new RiskAssessment(BigDecimal.ZERO, List.of()));
            new JdbcCreditAccounts(databases)
                    .post(OrderHold.change(order, BigDecimal.ZERO).stream().toList());
            orders.update(List.of(order));
            return order.id();
        });
    }

    /** An order as the routing stage leaves it. */
    OrderId routed(int... quantities) {
        OrderId order = approved(quantities);
        route(order);
        return order;
    }

    void route(OrderId order) {
        inTransaction(databases -> route(order, databases));
    }

    /** In the caller's transaction. */
    Dispatch route(OrderId order, Databases databases) {
        StageMessage message = new StageMessage(order, OrderPriority.NORMAL, "correlation-1");
        return new RouteOrders(
                        new JdbcOrders(databases, OrderFixture.CLOCK),
                        new JdbcOffers(databases),
                        new JdbcPriceLists(databases),
                        new JdbcVendorOrders(databases),
                        new JdbcCreditAccounts(databases),
                        new VendorRouter(RoutingSettings.defaults()),
                        PriceTolerance.defaults(),
                        scores,
                        new NextStage(),
                        OrderFixture.CLOCK)
                .process(List.of(message));
    }

    VendorAnswer answer(UUID vendorOrder, VendorOrderStatus to, UUID vendor) {
        return inTransaction(
                databases -> transaction(databases).answer(vendorOrder, to, vendorsUser(vendor), "Because"));
    }

    VendorAnswer lapse(UUID vendorOrder) {
        return inTransaction(databases -> transaction(databases).lapse(vendorOrder, "No answer."));
    }

    private static VendorOrderTransaction transaction(Databases databases) {
        return new VendorOrderTransaction(
                new JdbcOrders(databases, OrderFixture.CLOCK),
                new JdbcVendorOrders(databases),
                new JdbcEventOutbox(databases));
    }

    /** What came of line 1; the only one that orders here have. */
    VendorAnswer deliver(UUID vendorOrder, UUID vendor, int units) {
        return deliver(vendorOrder, vendor, Map.of(1, units));
    }

    VendorAnswer deliver(UUID vendorOrder, UUID vendor, Map<Integer, Integer> units) {
        return inTransaction(databases -> delivery(databases).deliver(vendorOrder, units, vendorsUser(vendor)));
    }

    /** As a process does that dies before its commit. */
    void deliverAndDie(UUID vendorOrder, UUID vendor, int units) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            delivery(transaction.databases()).deliver(vendorOrder, Map.of(1, units), vendorsUser(vendor));
        }
    }

    /** Everything but the delivery. */
    OrderId dispatched(int quantity, UUID... vendors) {
        OrderId order = routed(quantity);
        for (UUID vendor : vendors) {
            answer(placedWith(vendor, order), VendorOrderStatus.ACCEPTED, vendor);
            answer(placedWith(vendor, order), VendorOrderStatus.DISPATCHED, vendor);
        }
        return order;
    }

    private static Caller vendorsUser(UUID vendor) {
        return new Caller("ram", vendor, Set.of(Role.VENDOR));
    }

    private static DeliverVendorOrderTransaction delivery(Databases databases) {
        return new DeliverVendorOrderTransaction(
                new JdbcOrders(databases, OrderFixture.CLOCK),
                new JdbcVendorOrders(databases),
                new JdbcCreditAccounts(databases),
                new JdbcEventOutbox(databases),
                new IssueInvoice(new JdbcDeliveries(databases), new JdbcInvoices(databases)));
    }

    Cancellation cancel(OrderId order) {
        Caller caller = new Caller("sita", retailer, Set.of(Role.RETAILER));
        return inTransaction(databases -> new CancelOrderTransaction(
                        new JdbcOrders(databases, OrderFixture.CLOCK),
                        new JdbcVendorOrders(databases),
                        new JdbcCreditAccounts(databases),
                        new JdbcEventOutbox(databases))
                .cancel(order, caller, "No more"));
    }

    /** Calls so many units of line 1 off. */
    Cancellation cancelUnits(OrderId order, Integer units, Integer version) {
        return cancelLine(order, 1, units, version);
    }

    Cancellation cancelLine(OrderId order, int lineNo, Integer units, Integer version) {
        return inTransaction(databases -> cancelLine(order, new LineCut(lineNo, units), version, databases));
    }

    /** As a process does that dies before its commit. */
    void cancelUnitsAndDie(OrderId order, Integer units) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            cancelLine(order, new LineCut(1, units), null, transaction.databases());
        }
    }

    private Cancellation cancelLine(OrderId order, LineCut cut, Integer version, Databases databases) {
        Caller caller = new Caller("sita", retailer, Set.of(Role.RETAILER));
        return new CancelLinesTransaction(
                        new JdbcOrders(databases, OrderFixture.CLOCK),
                        new JdbcVendorOrders(databases),
                        new JdbcCreditAccounts(databases),
                        new JdbcAmendments(databases),
                        new JdbcEventOutbox(databases))
                .cancel(order, caller, "Fewer guests", List.of(cut), version);
    }

    /** Lets the history so far count for the next routings. */
    void rememberRecords() {
        scores.refresh();
    }

    /** The vendor order that a routing placed with a vendor. */
    UUID placedWith(UUID vendor, OrderId order) {
        return owner.query(
                        "SELECT id FROM vendor_order WHERE vendor_id = ? AND order_id = ? ORDER BY attempt DESC",
                        row -> row.getObject(1, UUID.class),
                        vendor,
                        order.value())
                .get(0);
    }

    OrderStatus status(OrderId order) {
        return OrderStatus.valueOf(text("SELECT status FROM orders WHERE id = ?", order.value()));
    }

    String text(String sql, Object... parameters) {
        return owner.query(sql, row -> row.getString(1), parameters).get(0);
    }

    /** The first column of all rows. */
    List<String> texts(String sql, Object... parameters) {
        return owner.query(sql, row -> row.getString(1), parameters);
    }

    void update(String sql, Object... parameters) {
        owner.update(sql, parameters);
    }

    UUID retailer() {
        return retailer;
    }

    String sku() {
        return sku;
    }

    /** What must hold whenever nobody is at it. */
    void assertSumsAreRight() {
        assertEquals(
                List.of(),
                texts(
                        """
                        SELECT format('%s: asked %s, placed %s, back-ordered %s, cancelled %s', o.status, l.quantity,
                            p.quantity, l.backordered, l.cancelled)
                        FROM orders o JOIN order_line l ON l.order_id = o.id
                        CROSS JOIN LATERAL (SELECT coalesce(sum(coalesce(x.delivered, x.quantity)), 0) AS quantity
                            FROM vendor_order v JOIN vendor_order_line x ON x.vendor_order_id = v.id AND x.line_no = l.line_no
                            WHERE v.order_id = o.id AND v.status NOT IN ('DECLINED', 'CANCELLED')) p
                        WHERE o.retailer_id = ? AND o.status <> 'PARSED'
                            AND l.quantity <> p.quantity + l.backordered + l.cancelled
                        """,
                        retailer));
        assertEquals(
                List.of(),
                texts(
                        """
                        SELECT format('offer %s: %s reserved, %s open', o.id, o.stock_reserved, p.quantity) FROM offer o
                        CROSS JOIN LATERAL (SELECT coalesce(sum(x.quantity), 0) AS quantity FROM vendor_order_line x
                            JOIN vendor_order v ON v.id = x.vendor_order_id
                                AND v.status IN ('PLACED', 'ACCEPTED', 'DISPATCHED')
                            WHERE x.offer_id = o.id) p
                        WHERE o.product_id = ? AND o.stock_reserved <> p.quantity
                        """,
                        product));
        assertEquals(
                List.of(),
                texts(
                        """
                        SELECT format('%s: posted %s, invoiced %s', e.cause_id, e.amount, i.total)
                        FROM (SELECT * FROM ledger_entry WHERE retailer_id = ? AND kind = 'INVOICE') e
                        FULL JOIN (SELECT * FROM invoice WHERE retailer_id = ?) i ON i.id = e.cause_id
                        JOIN vendor_order v ON v.id = coalesce(e.cause_id, i.id)
                        JOIN party p ON p.id = v.vendor_id AND p.pan IS NOT NULL
                        WHERE e.amount IS DISTINCT FROM i.total
                        """,
                        retailer, retailer));
        assertEquals(
                text("SELECT sum(credit_reserved) FROM orders WHERE retailer_id = ?", retailer),
                text("SELECT reserved FROM credit_account WHERE retailer_id = ?", retailer));
        assertEquals(
                text(
                        "SELECT coalesce(sum(total + round(total * 0.13, 2)), 0)::numeric(14, 2) FROM vendor_order"
                                + " WHERE status = 'DELIVERED'"
                                + " AND order_id IN (SELECT id FROM orders WHERE retailer_id = ?)",
                        retailer),
                text("SELECT receivable FROM credit_account WHERE retailer_id = ?", retailer));
    }

    private static <T> T inTransaction(Function<Databases, T> work) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            T result = work.apply(transaction.databases());
            transaction.commit();
            return result;
        }
    }
}
