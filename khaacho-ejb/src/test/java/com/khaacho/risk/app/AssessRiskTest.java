package com.khaacho.risk.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.approval.jdbc.JdbcOrderApprovals;
import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.order.Order;
import com.khaacho.order.app.NextStage;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.order.jdbc.JdbcOrders;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.risk.RiskOpinion;
import com.khaacho.risk.RiskPolicy;
import com.khaacho.risk.RiskQuestion;
import com.khaacho.risk.RiskSettings;
import com.khaacho.risk.jdbc.JdbcRetailerConducts;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.PriceLists;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stage on PostgreSQL; each rice costs 100. */
class AssessRiskTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final long RICE = 7;
    private static final RiskSettings USUAL = RiskSettings.defaults();

    private final UUID shop = new Books(POSTGRES).open("100000");
    private final JdbcOrders stored = new JdbcOrders(POSTGRES.databases(), CLOCK);

    @Test
    void what_each_rule_added_is_stored_with_the_order() {
        OrderId order = parsed(101);
        Dispatch dispatch = assess(USUAL, order);
        assertEquals("HELD RISK_REVIEW 0.600 0.00", row(order));
        assertEquals(
                List.of("NEW_RETAILER 0.3", "HIGH_TOTAL 0.2", "NEW_ADDRESS 0.1"),
                texts(
                        """
                        SELECT r ->> 'rule' || ' ' || (r ->> 'weight')
                        FROM orders, jsonb_array_elements(risk_contributions) AS r WHERE id = ?
                        """,
                        order.value()));
        assertEquals("order.held", dispatch.events().get(0).type());
        assertEquals(Stage.NOTIFICATION, dispatch.forwards().get(0).to());
    }

    @Test
    void a_message_that_comes_twice_counts_the_order_once() {
        OrderId order = parsed(1);
        assess(USUAL, order);
        assess(USUAL, order);
        assertEquals(List.of("1"), texts("SELECT orders FROM retailer_day WHERE retailer_id = ?", shop));
    }

    @Test
    void the_sixteenth_order_of_a_shops_day_is_a_burst_also_within_a_batch() {
        List<OrderId> day = IntStream.range(0, 16)
                .mapToObj(i -> parsed(1))
                .sorted(AssessRiskTest::byId)
                .toList();
        assess(USUAL, day.subList(0, 10).toArray(OrderId[]::new));
        assess(USUAL, day.subList(10, 16).toArray(OrderId[]::new));
        // The first ones make the district known to the second batch.
        assertEquals("APPROVED 0.400 113.00", row(day.get(9)));
        assertEquals("APPROVED 0.300 113.00", row(day.get(14)));
        assertEquals("HELD RISK_REVIEW 0.500 0.00", row(day.get(15)));
    }

    @Test
    void beyond_the_limit_an_order_is_refused_or_where_so_set_held() {
        UUID poor = new Books(POSTGRES).open("112.99");
        OrderId refused = parsed(poor, 1);
        assess(USUAL, refused);
        assertEquals("REJECTED CREDIT_LIMIT_EXCEEDED 0.400 0.00", row(refused));
        OrderId held = parsed(poor, 1);
        RiskSettings holding =
                new RiskSettings(USUAL.thresholds(), USUAL.weights(), USUAL.holdFrom(), USUAL.rejectAbove(), true);
        assess(holding, held);
        assertEquals("HELD CREDIT_LIMIT_EXCEEDED 0.400 0.00", row(held));
        OrderId within = parsed(1);
        assess(holding, within);
        assertEquals("APPROVED 0.400 113.00", row(within));
    }

    @Test
    void too_high_a_risk_is_refused_whatever_the_limit_says() {
        RiskSettings strict = new RiskSettings(
                USUAL.thresholds(), USUAL.weights(), new BigDecimal("0.3"), new BigDecimal("0.3"), true);
        OrderId order = parsed(new Books(POSTGRES).open("1"), 1);
        assess(strict, order);
        assertEquals("REJECTED RISK_TOO_HIGH 0.400 0.00", row(order));
    }

    @Test
    void who_owes_something_for_too_long_gets_no_more_credit_until_it_is_paid() {
        Instant longAgo = CLOCK.instant().minus(Duration.ofDays(61));
        post(new Posting(shop, PostingKind.INVOICE, npr("10"), Cause.of(UUID.randomUUID()), "user:hari", longAgo));
        OrderId refused = parsed(1);
        assess(USUAL, refused);
        assertEquals("REJECTED CREDIT_OVERDUE 0.00", row(refused));
        assertEquals(
                List.of("NPR 10.00 is overdue for more than 30 days. Orders to be paid on delivery are still taken."),
                texts("SELECT reason FROM orders WHERE id = ?", refused.value()));
        post(Books.posting(shop, PostingKind.PAYMENT, "10", Cause.of(UUID.randomUUID())));
        OrderId approved = parsed(1);
        assess(USUAL, approved);
        assertEquals("APPROVED 0.400 113.00", row(approved));
    }

    @Test
    void who_gets_no_more_credit_may_still_buy_for_cash_within_its_limit() {
        Instant longAgo = CLOCK.instant().minus(Duration.ofDays(61));
        post(new Posting(shop, PostingKind.INVOICE, npr("10"), Cause.of(UUID.randomUUID()), "user:hari", longAgo));
        OrderId cash = parsed(anOrder().by(shop).paidOnDelivery());
        assess(USUAL, cash);
        assertEquals("HELD RISK_REVIEW 0.600 0.00", row(cash));
        RiskSettings calm = new RiskSettings(
                USUAL.thresholds(), USUAL.weights(), new BigDecimal("0.7"), new BigDecimal("0.8"), false);
        OrderId next = parsed(anOrder().by(shop).paidOnDelivery());
        assess(calm, next);
        assertEquals("APPROVED 0.600 113.00", row(next));
    }

    @Test
    void a_second_opinion_is_stored_with_the_order_and_decides_with_the_rules() {
        OrderId order = parsed(1);
        RiskOpinion opinion = new RiskOpinion(new BigDecimal("0.9"), "Looks like nobody.", "openai m v1");
        inTransaction(USUAL, stage -> stage.process(messages(order), Map.of(order, opinion)));
        assertEquals("HELD RISK_REVIEW 0.600 0.00", row(order));
        assertEquals(
                List.of("AI_OPINION 0.20 openai m v1: Looks like nobody."),
                texts(
                        """
                        SELECT concat_ws(' ', r ->> 'rule', r ->> 'weight', r ->> 'detail')
                        FROM orders, jsonb_array_elements(risk_contributions) AS r
                        WHERE id = ? AND r ->> 'rule' = 'AI_OPINION'
                        """,
                        order.value()));
        OrderId large = parsed(101);
        RiskOpinion calm = new RiskOpinion(new BigDecimal("-0.15"), "A festival.", "openai m v1");
        inTransaction(USUAL, stage -> stage.process(messages(large), Map.of(large, calm)));
        assertEquals("APPROVED 0.450 11413.00", row(large));
    }

    @Test
    void a_look_at_what_to_ask_leaves_nothing_behind() {
        OrderId asked = parsed(1);
        try (TestTransaction transaction = POSTGRES.transaction()) {
            Map<OrderId, RiskQuestion> questions = stage(USUAL, transaction).questions(messages(asked));
            assertEquals(Set.of(asked), questions.keySet());
            assertEquals(new BigDecimal("0.4"), questions.get(asked).score());
        }
        assertEquals(List.of(), texts("SELECT orders FROM retailer_day WHERE retailer_id = ?", shop));
        assertEquals("PARSED 0.00", row(asked));
    }

    private static void post(Posting posting) {
        new JdbcCreditAccounts(POSTGRES.databases()).post(List.of(posting));
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }

    private OrderId parsed(int quantity) {
        return parsed(shop, quantity);
    }

    private OrderId parsed(UUID retailer, int quantity) {
        return parsed(anOrder().by(retailer).with(quantity));
    }

    private OrderId parsed(OrderFixture asked) {
        Order order = asked.of("RICE-25", RICE).received();
        order.parsed(order.lines(), BigDecimal.ONE, "stage:risk");
        stored.insert(List.of(order));
        return order.id();
    }

    private static Dispatch assess(RiskSettings settings, OrderId... orders) {
        return inTransaction(settings, stage -> stage.process(messages(orders)));
    }

    private static List<StageMessage> messages(OrderId... orders) {
        return Arrays.stream(orders)
                .map(order -> new StageMessage(order, com.khaacho.order.OrderPriority.NORMAL, "correlation-1"))
                .toList();
    }

    private static Dispatch inTransaction(RiskSettings settings, Function<AssessRisk, Dispatch> work) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            Dispatch dispatch = work.apply(stage(settings, transaction));
            transaction.commit();
            return dispatch;
        }
    }

    private static AssessRisk stage(RiskSettings settings, TestTransaction transaction) {
        return new AssessRisk(
                new JdbcOrders(transaction.databases(), CLOCK),
                new ProductCheck(
                        new MemoryProducts().sell("RICE-25", RICE),
                        new MemoryOffers().offer(RICE, "100"),
                        PriceLists.none()),
                new JdbcCreditAccounts(transaction.databases()),
                new JdbcRetailerConducts(transaction.databases()),
                new JdbcOrderApprovals(transaction.databases()),
                new RiskPolicy(settings),
                new NextStage(),
                CLOCK);
    }

    private static String row(OrderId order) {
        return texts(
                        "SELECT concat_ws(' ', status, reason_code, risk_score, credit_reserved) FROM orders WHERE id = ?",
                        order.value())
                .get(0);
    }

    private static List<String> texts(String sql, Object... parameters) {
        return POSTGRES.asOwner().query(sql, row -> row.getString(1), parameters);
    }

    /** As PostgreSQL sorts them. */
    private static int byId(OrderId one, OrderId other) {
        return one.toString().compareTo(other.toString());
    }
}
