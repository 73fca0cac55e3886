package com.khaacho.credit.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static com.khaacho.order.app.OrderFixture.anOrder;

import com.khaacho.approval.jdbc.JdbcOrderApprovals;
import com.khaacho.catalog.jdbc.JdbcProducts;
import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditBalances;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.LineCut;
import com.khaacho.order.Order;
import com.khaacho.order.app.AmendOrderTransaction;
import com.khaacho.order.app.CancelLinesTransaction;
import com.khaacho.order.app.CancelOrderTransaction;
import com.khaacho.order.app.NextStage;
import com.khaacho.order.jdbc.JdbcAmendments;
import com.khaacho.order.jdbc.JdbcOrders;
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
import com.khaacho.shared.Money;
import com.khaacho.vendor.jdbc.JdbcOffers;
import com.khaacho.vendor.jdbc.JdbcPriceLists;
import com.khaacho.vendor.jdbc.JdbcVendorOrders;
import com.khaacho.vendor.jdbc.JdbcVendorRecords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The same steps by the platform's own use cases, each in a transaction of its own. */
final class RealShops {

    private final TestPostgres postgres;
    private final Books books;
    private final List<UUID> shops = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final Map<UUID, String> names = new ConcurrentHashMap<>();
    private final RealVendors vendors = new RealVendors(names);

    RealShops(TestPostgres postgres, long product) {
        this.postgres = postgres;
        books = new Books(postgres);
        for (int shop = 0; shop < Stall.SHOPS; shop++) {
            shops.add(books.open(Integer.toString(Stall.LIMIT)));
        }
        for (int order = 0; order < Stall.ORDERS; order++) {
            Order placed = anOrder()
                    .by(shops.get(Stall.shopOf(order)))
                    .with(Stall.quantityOf(order))
                    .of("RICE-25", product)
                    .received();
            placed.parsed(placed.lines(), BigDecimal.ONE, "stage:risk");
            orders.add(placed);
            names.put(placed.id().value(), "order " + order);
        }
        new JdbcOrders(postgres.databases(), CLOCK).insert(orders);
        for (int payment = 0; payment < Stall.PAYMENTS; payment++) {
            names.put(paymentId(payment), "payment " + payment);
        }
    }

    /** Offers a product at the estimated price, with nothing in stock, and at the agreed one. */
    static long offerRice(TestPostgres postgres) {
        long product = postgres.asOwner()
                .query(
                        "INSERT INTO product (sku, name, category, unit) VALUES ('RICE-25', 'Rice', 'Rice', 'bag')"
                                + " RETURNING id",
                        row -> row.getLong(1))
                .get(0);
        offer(postgres, product, Stall.ESTIMATED_PRICE, 0);
        offer(postgres, product, Stall.AGREED_PRICE, 1_000_000);
        return product;
    }

    private static void offer(TestPostgres postgres, long product, int price, int stock) {
        UUID vendor = UUID.randomUUID();
        postgres.asOwner()
                .update(
                        "INSERT INTO party (id, kind, name, pan, invoice_code) VALUES (?, 'VENDOR', 'V', '600102947', ?)",
                        vendor,
                        "V" + vendor.toString().substring(0, 8).toUpperCase(Locale.ROOT));
        postgres.asOwner()
                .update(
                        "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand) VALUES (?, ?, ?, ?)",
                        vendor,
                        product,
                        price,
                        stock);
    }

    /** Does the step; {@code beforeCommit} runs while it still holds every lock it took. */
    void play(Step step, Runnable beforeCommit) {
        if (step.diesFirst()) {
            try (TestTransaction dying = postgres.transaction()) {
                act(step, dying.databases());
            }
        }
        try (TestTransaction transaction = postgres.transaction()) {
            act(step, transaction.databases());
            beforeCommit.run();
            transaction.commit();
        }
    }

    private void act(Step step, Databases databases) {
        switch (step.kind()) {
            case ASSESS ->
                new AssessRisk(
                                new JdbcOrders(databases, CLOCK),
                                new ProductCheck(
                                        new JdbcProducts(databases),
                                        new JdbcOffers(databases),
                                        new JdbcPriceLists(databases)),
                                new JdbcCreditAccounts(databases),
                                new JdbcRetailerConducts(databases),
                                new JdbcOrderApprovals(databases),
                                new RiskPolicy(RiskSettings.defaults()),
                                new NextStage(),
                                CLOCK)
                        .process(batch(step));
            case AMEND -> amend(orders.get(step.target()), keeperOf(step.target()), databases);
            case ROUTE ->
                new RouteOrders(
                                new JdbcOrders(databases, CLOCK),
                                new JdbcOffers(databases),
                                new JdbcPriceLists(databases),
                                new JdbcVendorOrders(databases),
                                new JdbcCreditAccounts(databases),
                                new VendorRouter(RoutingSettings.defaults()),
                                PriceTolerance.defaults(),
                                new ReliabilityScores(new JdbcVendorRecords(databases), CLOCK),
                                new NextStage(),
                                CLOCK)
                        .process(batch(step));
            case CANCEL ->
                new CancelOrderTransaction(
                                new JdbcOrders(databases, CLOCK),
                                new JdbcVendorOrders(databases),
                                new JdbcCreditAccounts(databases),
                                new JdbcEventOutbox(databases))
                        .cancel(orders.get(step.target()).id(), keeperOf(step.target()), "Not wanted");
            case CANCEL_UNITS ->
                new CancelLinesTransaction(
                                new JdbcOrders(databases, CLOCK),
                                new JdbcVendorOrders(databases),
                                new JdbcCreditAccounts(databases),
                                new JdbcAmendments(databases),
                                new JdbcEventOutbox(databases))
                        .cancel(
                                orders.get(step.target()).id(),
                                keeperOf(step.target()),
                                "Fewer guests",
                                List.of(new LineCut(1, Stall.CALLED_OFF)),
                                null);
            case DELIVER -> vendors.deliver(orders.get(step.target()), Stall.missing(step.target()), databases);
            case REPORT_RETURN -> vendors.reportReturn(orders.get(step.target()), databases);
            case ACCEPT_RETURN -> vendors.acceptReturn(orders.get(step.target()), databases);
            case PAY -> pay(step.target() % Stall.PAYMENTS, databases);
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private List<StageMessage> batch(Step step) {
        return List.of(message(step.target()), message(step.neighbour()));
    }

    private StageMessage message(int order) {
        Order placed = orders.get(order);
        return new StageMessage(placed.id(), placed.accepted().request().priority(), "correlation-1");
    }

    private Caller keeperOf(int order) {
        return new Caller("sita", shops.get(Stall.shopOf(order)), Set.of(Role.RETAILER));
    }

    private static void amend(Order placed, Caller keeper, Databases databases) {
        Order asked = anOrder()
                .with(Stall.AMENDED)
                .of("RICE-25", placed.lines().get(0).productId())
                .received();
        new AmendOrderTransaction(
                        new JdbcOrders(databases, CLOCK),
                        new JdbcAmendments(databases),
                        new JdbcVendorOrders(databases),
                        new JdbcCreditAccounts(databases),
                        new JdbcEventOutbox(databases),
                        correction -> {
                            throw new AssertionError("nothing was unclear: " + correction);
                        })
                .amend(placed.id(), keeper, asked.accepted().request(), asked.lines(), null);
    }

    private void pay(int payment, Databases databases) {
        UUID shop = shops.get(Stall.shopOf(payment));
        JdbcCreditAccounts accounts = new JdbcCreditAccounts(databases);
        accounts.lock(List.of(shop));
        Money amount = Money.npr(BigDecimal.valueOf(Stall.amountOf(payment)));
        accounts.post(List.of(posting(shop, PostingKind.PAYMENT, amount, Cause.of(paymentId(payment)))));
    }

    private static Posting posting(UUID shop, PostingKind kind, Money amount, Cause cause) {
        return new Posting(shop, kind, amount, cause, "user:hari", CLOCK.instant());
    }

    private UUID paymentId(int payment) {
        return Stall.paymentId(payment, shops.get(Stall.shopOf(payment)));
    }

    /** As PostgreSQL sorts them: by their text, not by Java's signed numbers. */
    int compareIds(int one, int other) {
        return orders.get(one).id().toString().compareTo(orders.get(other).id().toString());
    }

    CreditBalances stored(int shop) {
        return books.stored(shops.get(shop));
    }

    CreditBalances replayed(int shop) {
        return books.replayed(shops.get(shop));
    }

    /** For people: what, how much, of which order, invoice or payment. */
    List<String> entries(int shop) {
        return books.entries(shops.get(shop)).stream()
                .map(entry -> entry.kind() + " " + entry.amount().amount().intValueExact() + " "
                        + names.get(entry.cause().id()))
                .toList();
    }

    List<String> statuses() {
        return orders.stream()
                .map(order -> postgres.asOwner()
                        .query(
                                "SELECT status FROM orders WHERE id = ?",
                                row -> row.getString(1),
                                order.id().value())
                        .get(0))
                .toList();
    }
}
