package com.khaacho.order.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.approval.jdbc.JdbcOrderApprovals;
import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.catalog.jdbc.JdbcProducts;
import com.khaacho.credit.Books;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.Amendment;
import com.khaacho.order.Cancellation;
import com.khaacho.order.HeldDecision;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.RequestedLine;
import com.khaacho.order.jdbc.JdbcAmendments;
import com.khaacho.order.jdbc.JdbcOrders;
import com.khaacho.parsing.Reading;
import com.khaacho.parsing.app.AskForPictures;
import com.khaacho.parsing.app.KeepCorrections;
import com.khaacho.parsing.app.ParseOrders;
import com.khaacho.parsing.app.ReadText;
import com.khaacho.parsing.jdbc.JdbcAliasSuggestions;
import com.khaacho.parsing.jdbc.JdbcPictureReadings;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.jdbc.JdbcEventOutbox;
import com.khaacho.risk.RiskPolicy;
import com.khaacho.risk.RiskSettings;
import com.khaacho.risk.app.AssessRisk;
import com.khaacho.risk.app.ProductCheck;
import com.khaacho.risk.jdbc.JdbcRetailerConducts;
import com.khaacho.routing.PriceTolerance;
import com.khaacho.routing.RoutingSettings;
import com.khaacho.routing.VendorRouter;
import com.khaacho.routing.app.ReliabilityScores;
import com.khaacho.routing.app.RouteOrders;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.jdbc.JdbcOffers;
import com.khaacho.vendor.jdbc.JdbcPriceLists;
import com.khaacho.vendor.jdbc.JdbcVendorOrders;
import com.khaacho.vendor.jdbc.JdbcVendorRecords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A retailer with 100,000 NPR of credit who orders rice at 100.00, on PostgreSQL; each stage and each wish in a
 * transaction of its own, or in one that the test commits.
 */
final class ShopCounter {

    static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final Books books = new Books(POSTGRES);
    private final UUID retailer = books.open("100000");
    private final Caller keeper = new Caller("sita", retailer, Set.of(Role.RETAILER));
    private final String sku = "RICE-" + retailer.toString().substring(24);
    private final long product;
    private final UUID vendor = UUID.randomUUID();

    ShopCounter(int stock) {
        update("UPDATE party SET district = 'Kaski' WHERE id = ?", retailer);
        update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'V')", vendor);
        product = Long.parseLong(text(
                "INSERT INTO product (sku, name, category, unit) VALUES (?, 'Rice', 'Rice', 'bag') RETURNING id", sku));
        update(
                "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand) VALUES (?, ?, 100, ?)",
                vendor,
                product,
                stock);
    }

    /** One that had goods before: many orders on one day are nothing to ask an operator about. */
    ShopCounter regular() {
        update(
                "INSERT INTO retailer_history (retailer_id, completed_orders, completed_total) VALUES (?, 1, 100)",
                retailer);
        return this;
    }

    /** As acceptance hands it to intake. */
    AcceptedOrder accepted(int quantity) {
        return anOrder().by(retailer).with(quantity).of(sku, product).accepted();
    }

    String sku() {
        return sku;
    }

    long product() {
        return product;
    }

    OrderId received(int quantity) {
        AcceptedOrder accepted = accepted(quantity);
        receive(accepted);
        return accepted.id();
    }

    OrderId receivedText(String words) {
        AcceptedOrder accepted = anOrder().by(retailer).asText(words).accepted();
        receive(accepted);
        return accepted.id();
    }

    Dispatch receive(AcceptedOrder accepted) {
        return inTransaction(
                databases -> new ReceiveOrders(orders(databases), products(databases), new NextStage(), CLOCK)
                        .process(List.of(accepted)));
    }

    Dispatch parse(OrderId order) {
        return parse(order, Map.of());
    }

    Dispatch parse(OrderId order, Map<String, Reading> ahead) {
        return inTransaction(databases -> new ParseOrders(
                        orders(databases),
                        new ReadText(snapshot(databases)),
                        new AskForPictures(new JdbcPictureReadings(databases), CLOCK),
                        new NextStage())
                .process(message(order), ahead));
    }

    Dispatch assess(OrderId order) {
        return inTransaction(databases -> assess(order, databases));
    }

    Dispatch assess(OrderId order, Databases databases) {
        return new AssessRisk(
                        orders(databases),
                        new ProductCheck(
                                new JdbcProducts(databases), new JdbcOffers(databases), new JdbcPriceLists(databases)),
                        new JdbcCreditAccounts(databases),
                        new JdbcRetailerConducts(databases),
                        new JdbcOrderApprovals(databases),
                        new RiskPolicy(RiskSettings.defaults()),
                        new NextStage(),
                        CLOCK)
                .process(message(order));
    }

    Dispatch route(OrderId order) {
        return inTransaction(databases -> route(order, databases));
    }

    Dispatch route(OrderId order, Databases databases) {
        return new RouteOrders(
                        orders(databases),
                        new JdbcOffers(databases),
                        new JdbcPriceLists(databases),
                        new JdbcVendorOrders(databases),
                        new JdbcCreditAccounts(databases),
                        new VendorRouter(RoutingSettings.defaults()),
                        PriceTolerance.defaults(),
                        new ReliabilityScores(new JdbcVendorRecords(databases), CLOCK),
                        new NextStage(),
                        CLOCK)
                .process(message(order));
    }

    /** The vendor asks so much for a bag from now on. */
    void price(String npr) {
        update("UPDATE offer SET price = ?::numeric WHERE vendor_id = ?", npr, vendor);
    }

    HeldDecision letPass(OrderId order) {
        Caller operator = new Caller("hari", UUID.randomUUID(), Set.of(Role.OPERATOR));
        return inTransaction(databases -> new HeldOrderTransaction(
                        orders(databases),
                        new JdbcCreditAccounts(databases),
                        new JdbcEventOutbox(databases),
                        new JdbcOrderApprovals(databases))
                .approve(order, null, operator, "Asked the shop", false));
    }

    Amendment amend(OrderId order, int quantity, Integer version) {
        return inTransaction(databases -> amend(order, quantity, version, databases));
    }

    Amendment amend(OrderId order, int quantity, Integer version, Databases databases) {
        return amend(order, keeper, wish(quantity), version, databases);
    }

    Amendment amendBy(Caller caller, OrderId order, int quantity) {
        return inTransaction(databases -> amend(order, caller, wish(quantity), null, databases));
    }

    Amendment amend(OrderId order, OrderRequest wanted) {
        return inTransaction(databases -> amend(order, keeper, wanted, null, databases));
    }

    private static Amendment amend(
            OrderId order, Caller caller, OrderRequest wanted, Integer version, Databases databases) {
        List<OrderLine> lines = products(databases).lines(wanted);
        return new AmendOrderTransaction(
                        orders(databases),
                        new JdbcAmendments(databases),
                        new JdbcVendorOrders(databases),
                        new JdbcCreditAccounts(databases),
                        new JdbcEventOutbox(databases),
                        new KeepCorrections(
                                new ReadText(snapshot(databases)),
                                new JdbcAliasSuggestions(databases, OrderFixture.CLOCK)))
                .amend(order, caller, wanted, lines, version);
    }

    Cancellation cancel(OrderId order) {
        return inTransaction(databases -> new CancelOrderTransaction(
                        orders(databases),
                        new JdbcVendorOrders(databases),
                        new JdbcCreditAccounts(databases),
                        new JdbcEventOutbox(databases))
                .cancel(order, keeper, "No more"));
    }

    /** So much rice, for the shop's own district and any day. */
    OrderRequest wish(int quantity) {
        return new OrderRequest(List.of(rice(quantity)), null, null, OrderPriority.NORMAL, null, null, null, null);
    }

    Caller keeper() {
        return keeper;
    }

    /** As one who knows the product asks for it again. */
    RequestedLine sameRice(int quantity) {
        return new RequestedLine(null, product, quantity, null);
    }

    RequestedLine rice(int quantity) {
        return new RequestedLine(sku, null, quantity, null);
    }

    void restock(int stock) {
        update("UPDATE offer SET stock_on_hand = ? WHERE vendor_id = ?", stock, vendor);
    }

    void block() {
        books.block(retailer);
    }

    String stockReserved() {
        return text("SELECT stock_reserved FROM offer WHERE vendor_id = ?", vendor);
    }

    String creditReserved() {
        return text("SELECT reserved FROM credit_account WHERE retailer_id = ?", retailer);
    }

    OrderStatus status(OrderId order) {
        return OrderStatus.valueOf(text("SELECT status FROM orders WHERE id = ?", order.value()));
    }

    int version(OrderId order) {
        return Integer.parseInt(text("SELECT version FROM orders WHERE id = ?", order.value()));
    }

    /** What the order asks for: line number and units. */
    List<String> lines(OrderId order) {
        return texts(
                "SELECT concat_ws(' ', line_no, quantity) FROM order_line WHERE order_id = ? ORDER BY line_no",
                order.value());
    }

    /** The states it went through, by number. */
    List<String> history(OrderId order) {
        return texts("SELECT to_status FROM order_event WHERE order_id = ? ORDER BY seq", order.value());
    }

    /** Kind and amount of what was posted for it. */
    List<String> ledger(OrderId order) {
        return texts(
                "SELECT concat_ws(' ', kind, amount) FROM ledger_entry WHERE cause_id = ? ORDER BY entry_no",
                order.value());
    }

    String text(String sql, Object... parameters) {
        return texts(sql, parameters).get(0);
    }

    List<String> texts(String sql, Object... parameters) {
        return POSTGRES.asOwner().query(sql, row -> row.getString(1), parameters);
    }

    void update(String sql, Object... parameters) {
        POSTGRES.asOwner().update(sql, parameters);
    }

    /** What must hold whenever nobody is at it. */
    void assertSumsAreRight() {
        assertEquals(
                List.of(),
                texts(
                        """
                        SELECT format('%s holds %s, its entries leave %s', o.status, o.credit_reserved, e.held)
                        FROM orders o CROSS JOIN LATERAL (SELECT coalesce(sum(
                            CASE kind WHEN 'RESERVE' THEN amount ELSE -amount END), 0) AS held
                            FROM ledger_entry WHERE cause_id = o.id) e
                        WHERE o.retailer_id = ? AND o.credit_reserved <> e.held
                        """,
                        retailer));
        assertEquals(
                List.of(),
                texts(
                        """
                        SELECT format('%s: asked %s, placed %s, back-ordered %s', o.status, l.quantity, p.quantity,
                            l.backordered)
                        FROM orders o JOIN order_line l ON l.order_id = o.id
                        CROSS JOIN LATERAL (SELECT coalesce(sum(x.quantity), 0) AS quantity FROM vendor_order v
                            JOIN vendor_order_line x ON x.vendor_order_id = v.id AND x.line_no = l.line_no
                            WHERE v.order_id = o.id AND v.status NOT IN ('DECLINED', 'CANCELLED')) p
                        WHERE o.retailer_id = ? AND (CASE WHEN o.status IN ('ROUTED', 'BACKORDERED', 'CANCELLED')
                            THEN l.quantity <> p.quantity + l.backordered + l.cancelled ELSE p.quantity > 0 END)
                        """,
                        retailer));
        assertEquals(
                text("SELECT coalesce(sum(credit_reserved), 0.00) FROM orders WHERE retailer_id = ?", retailer),
                creditReserved());
        assertEquals(books.stored(retailer), books.replayed(retailer));
    }

    static <T> T inTransaction(Function<Databases, T> work) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            T result = work.apply(transaction.databases());
            transaction.commit();
            return result;
        }
    }

    private static List<StageMessage> message(OrderId order) {
        return List.of(new StageMessage(order, OrderPriority.NORMAL, "correlation-1"));
    }

    private static JdbcOrders orders(Databases databases) {
        return new JdbcOrders(databases, CLOCK);
    }

    static SoldProducts products(Databases databases) {
        return new SoldProducts(snapshot(databases));
    }

    private static CatalogueSnapshot snapshot(Databases databases) {
        CatalogueSnapshot snapshot = new CatalogueSnapshot(new JdbcProducts(databases));
        snapshot.refresh();
        return snapshot;
    }
}
