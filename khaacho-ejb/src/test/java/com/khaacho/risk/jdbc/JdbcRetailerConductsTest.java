package com.khaacho.risk.jdbc;

import static com.khaacho.credit.Books.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Books;
import com.khaacho.credit.Cause;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.order.Destination;
import com.khaacho.risk.RetailerConduct;
import com.khaacho.risk.RetailerConducts.Asked;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.PaymentTerms;
import com.khaacho.shared.UuidV7;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcRetailerConductsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Midnight in Nepal. */
    private static final Instant TODAY_BEGAN = Instant.parse("2026-11-21T18:15:00Z");

    /** Days after the due date until something is long overdue. */
    private static final int LONG = 10;

    private static final String HOME = "Lakeside 6";
    private static final String PHONE = "+9779856012345";

    private final Sql owner = POSTGRES.asOwner();
    private final Books books = new Books(POSTGRES);
    private final UUID shop = books.open("1000000");
    private final JdbcRetailerConducts conducts = new JdbcRetailerConducts(POSTGRES.databases());

    @Test
    void each_order_of_a_batch_counts_on_after_those_before_it() {
        Asked first = asked(shop, null, NOW);
        Asked second = asked(shop, null, NOW.plusMillis(1));
        Asked others = asked(books.open("1000"), null);
        Map<OrderId, RetailerConduct> found = conducts.count(List.of(second, others, first), 0, LONG, NOW);
        assertEquals(1, found.get(first.order()).ordersToday());
        assertEquals(2, found.get(second.order()).ordersToday());
        assertEquals(1, found.get(others.order()).ordersToday());
        assertEquals(3, conduct(null).ordersToday());
    }

    @Test
    void a_batch_that_is_rolled_back_is_not_counted() {
        try (TestTransaction dying = POSTGRES.transaction()) {
            new JdbcRetailerConducts(dying.databases()).count(List.of(asked(shop, null)), 0, LONG, NOW);
        }
        assertEquals(1, conduct(null).ordersToday());
    }

    @Test
    void the_day_begins_at_midnight_in_nepal() {
        conducts.count(List.of(asked(shop, null)), 0, LONG, Instant.parse("2026-11-21T18:14:59Z"));
        conducts.count(List.of(asked(shop, null)), 0, LONG, Instant.parse("2026-11-21T18:15:00Z"));
        assertEquals(2, conduct(null).ordersToday());
    }

    @Test
    void the_usual_day_is_the_mean_of_thirty_days_and_older_ones_go() {
        day(TODAY.minusDays(1), 40);
        day(TODAY.minusDays(30), 50);
        day(TODAY.minusDays(31), 7_000);
        assertEquals(new BigDecimal("3.0"), conduct(null).usualPerDay());
        assertEquals(
                List.of("2026-10-23", "2026-11-21", "2026-11-22"),
                owner.query(
                        "SELECT day::text FROM retailer_day WHERE retailer_id = ? ORDER BY day",
                        row -> row.getString(1),
                        shop));
    }

    @Test
    void what_is_usual_is_told_once_more_orders_came_than_anybody_may_place() {
        day(TODAY.minusDays(1), 60);
        day(TODAY, 14);
        assertEquals(BigDecimal.ZERO, usualPerDayBeyond(15).stripTrailingZeros());
        assertEquals(new BigDecimal("2.0"), usualPerDayBeyond(15));
    }

    private BigDecimal usualPerDayBeyond(int ordinary) {
        Asked asked = asked(shop, null);
        return conducts.count(List.of(asked), ordinary, LONG, NOW)
                .get(asked.order())
                .usualPerDay();
    }

    @Test
    void a_bill_is_overdue_when_its_terms_have_passed_and_not_before() {
        bill("100.00", TODAY_BEGAN.minus(Duration.ofDays(30)));
        assertEquals(npr("0"), conduct(null).overdue());
        bill("70.00", TODAY_BEGAN.minus(Duration.ofDays(30)).minusSeconds(1));
        assertEquals(npr("70"), conduct(null).overdue());
    }

    @Test
    void terms_that_an_account_gets_later_leave_the_bills_of_before_as_they_are() {
        bill("70.00", TODAY_BEGAN.minus(Duration.ofDays(30)).minusSeconds(1));
        owner.update("UPDATE credit_account SET terms_days = 31 WHERE retailer_id = ?", shop);
        assertEquals(npr("70"), conduct(null).overdue());
        bill("5.00", TODAY_BEGAN.minus(Duration.ofDays(30)).minusSeconds(1));
        assertEquals(npr("70"), conduct(null).overdue());
        owner.update("UPDATE credit_account SET terms_days = 1 WHERE retailer_id = ?", shop);
        assertEquals(npr("70"), conduct(null).overdue());
    }

    @Test
    void what_was_to_be_paid_on_delivery_is_overdue_although_it_was_billed_later() {
        bill("100.00", TODAY_BEGAN.minus(Duration.ofDays(20)));
        bill("7.00", TODAY_BEGAN.minus(Duration.ofDays(12)), PaymentTerms.CASH_ON_DELIVERY);
        bill("0.50", TODAY_BEGAN.minus(Duration.ofDays(9)), new PaymentTerms(8));
        bill("0.20", TODAY_BEGAN, PaymentTerms.CASH_ON_DELIVERY);
        bill("0.10", TODAY_BEGAN.minus(Duration.ofDays(9)), new PaymentTerms(365));
        assertEquals(npr("7.50"), conduct(null).overdue());
        assertEquals(npr("7"), conduct(null).longOverdue());
        post(posting(shop, PostingKind.PAYMENT, "103", Cause.of(UUID.randomUUID())));
        assertEquals(npr("4.50"), conduct(null).overdue());
        assertEquals(npr("4"), conduct(null).longOverdue());
    }

    @Test
    void a_bill_is_long_overdue_so_many_days_after_it_was_due() {
        bill("100.00", TODAY_BEGAN.minus(Duration.ofDays(40)));
        bill("5.00", TODAY_BEGAN.minus(Duration.ofDays(1)));
        assertEquals(npr("100"), conduct(null).overdue());
        assertEquals(npr("0"), conduct(null).longOverdue());
        bill("70.00", TODAY_BEGAN.minus(Duration.ofDays(40)).minusSeconds(1));
        assertEquals(npr("170"), conduct(null).overdue());
        assertEquals(npr("70"), conduct(null).longOverdue());
        post(posting(shop, PostingKind.PAYMENT, "70", Cause.of(UUID.randomUUID())));
        assertEquals(npr("0"), conduct(null).longOverdue());
    }

    @Test
    void who_has_no_account_owes_nothing() {
        Asked stranger = asked(UUID.randomUUID(), null);
        RetailerConduct found = conducts.count(List.of(stranger), 0, LONG, NOW).get(stranger.order());
        assertEquals(npr("0"), found.overdue());
        assertEquals(npr("0"), found.longOverdue());
    }

    @Test
    void payments_settle_the_oldest_bill_first() {
        bill("70.00", NOW.minus(Duration.ofDays(40)));
        bill("100.00", NOW.minus(Duration.ofDays(3)));
        post(posting(shop, PostingKind.PAYMENT, "69.99", Cause.of(UUID.randomUUID())));
        assertEquals(npr("0.01"), conduct(null).overdue());
        post(posting(shop, PostingKind.PAYMENT, "0.01", Cause.of(UUID.randomUUID())));
        assertEquals(npr("0"), conduct(null).overdue());
    }

    @Test
    void a_retailers_own_district_is_known_and_so_is_none() {
        owner.update("UPDATE party SET district = 'Kaski' WHERE id = ?", shop);
        assertTrue(conduct("Kaski").districtIsKnown());
        assertTrue(conduct(null).districtIsKnown());
        assertFalse(conduct("Jhapa").districtIsKnown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "ROUTED", "BACKORDERED", "CONFIRMED", "COMPLETED"})
    void a_district_is_known_by_an_order_that_was_approved(String status) {
        order("Jhapa", status, NOW.minus(Duration.ofDays(364)));
        assertTrue(conduct("Jhapa").districtIsKnown());
        assertFalse(conduct("Ilam").districtIsKnown());
        assertFalse(districtIsKnownTo(books.open("1000")), "another retailer's order tells nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARSED", "HELD", "REJECTED", "CANCELLED"})
    void an_order_that_nobody_trusted_makes_no_district_known(String status) {
        order("Jhapa", status, NOW.minus(Duration.ofDays(1)));
        assertFalse(conduct("Jhapa").districtIsKnown());
    }

    @Test
    void after_a_year_a_district_is_new_again() {
        order("Jhapa", "ROUTED", NOW.minus(Duration.ofDays(366)));
        assertFalse(conduct("Jhapa").districtIsKnown());
    }

    @Test
    void an_order_that_names_neither_address_nor_phone_goes_where_it_always_went() {
        assertTrue(conduct(null).destinationIsKnown());
    }

    @Test
    void an_address_and_a_phone_are_known_each_by_an_order_that_was_approved() {
        assertFalse(destinationIsKnown(shop, HOME, null));
        assertFalse(destinationIsKnown(shop, null, PHONE));
        namingOrder(HOME, null, "APPROVED", NOW.minus(Duration.ofDays(364)));
        assertTrue(destinationIsKnown(shop, "LAKESIDE 6", null));
        assertFalse(destinationIsKnown(shop, "Lakeside 7", null));
        assertFalse(destinationIsKnown(shop, HOME, PHONE), "nobody knows the phone yet");
        namingOrder(null, PHONE, "COMPLETED", NOW.minus(Duration.ofDays(1)));
        assertTrue(destinationIsKnown(shop, HOME, PHONE));
        assertFalse(destinationIsKnown(shop, "Lakeside 7", PHONE));
        UUID other = books.open("1000");
        assertFalse(destinationIsKnown(other, HOME, null), "another retailer's order tells nothing");
        assertFalse(destinationIsKnown(other, null, PHONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARSED", "HELD", "REJECTED", "CANCELLED"})
    void an_order_that_nobody_trusted_makes_no_address_and_no_phone_known(String status) {
        namingOrder(HOME, PHONE, status, NOW.minus(Duration.ofDays(1)));
        assertFalse(destinationIsKnown(shop, HOME, null));
        assertFalse(destinationIsKnown(shop, null, PHONE));
    }

    @Test
    void after_a_year_an_address_and_a_phone_are_new_again() {
        namingOrder(HOME, PHONE, "ROUTED", NOW.minus(Duration.ofDays(366)));
        assertFalse(destinationIsKnown(shop, HOME, null));
        assertFalse(destinationIsKnown(shop, null, PHONE));
    }

    @Test
    void a_retailers_own_phone_is_known() {
        owner.update("UPDATE party SET phone = ? WHERE id = ?", PHONE, shop);
        assertTrue(destinationIsKnown(shop, null, PHONE));
        assertFalse(destinationIsKnown(shop, null, "+9779800000001"));
    }

    private boolean destinationIsKnown(UUID retailer, String address, String phone) {
        OrderId id = new OrderId(UuidV7.next(NOW.toEpochMilli()));
        Asked asked = new Asked(id, retailer, null, new Destination(address, phone).addressKey(), phone);
        return conducts.count(List.of(asked), 0, LONG, NOW).get(id).destinationIsKnown();
    }

    private void namingOrder(String address, String phone, String status, Instant at) {
        owner.update(
                """
                INSERT INTO orders (id, retailer_id, source, status, accepted_at, delivery_address, address_key,
                    contact_phone)
                VALUES (?, ?, 'REST', ?, ?, ?, ?, ?)
                """,
                UuidV7.next(at.toEpochMilli()),
                shop,
                status,
                at,
                address,
                new Destination(address, phone).addressKey(),
                phone);
    }

    private boolean districtIsKnownTo(UUID retailer) {
        Asked asked = asked(retailer, "Jhapa");
        return conducts.count(List.of(asked), 0, LONG, NOW).get(asked.order()).districtIsKnown();
    }

    private RetailerConduct conduct(String district) {
        Asked asked = asked(shop, district);
        return conducts.count(List.of(asked), 0, LONG, NOW).get(asked.order());
    }

    private static Asked asked(UUID retailer, String district) {
        return asked(retailer, district, NOW);
    }

    private static Asked asked(UUID retailer, String district, Instant acceptedAt) {
        return new Asked(new OrderId(UuidV7.next(acceptedAt.toEpochMilli())), retailer, district);
    }

    private void day(LocalDate day, int orders) {
        owner.update("INSERT INTO retailer_day (retailer_id, day, orders) VALUES (?, ?, ?)", shop, day, orders);
    }

    private void order(String district, String status, Instant at) {
        owner.update(
                "INSERT INTO orders (id, retailer_id, source, status, district, accepted_at) VALUES (?, ?, 'REST', ?, ?, ?)",
                UuidV7.next(at.toEpochMilli()),
                shop,
                status,
                district,
                at);
    }

    private void bill(String amount, Instant at) {
        bill(amount, at, PaymentTerms.CREDIT);
    }

    private void bill(String amount, Instant at, PaymentTerms terms) {
        post(new Posting(shop, PostingKind.INVOICE, npr(amount), Cause.of(UUID.randomUUID()), "user:hari", at, terms));
    }

    private static void post(Posting posting) {
        new JdbcCreditAccounts(POSTGRES.databases()).post(List.of(posting));
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
