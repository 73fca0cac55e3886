package com.khaacho.routing.app;

import static com.khaacho.order.app.OrderFixture.RETAILER;
import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditStanding;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.order.Order;
import com.khaacho.order.app.OrderFixture;
import com.khaacho.routing.Guarantee;
import com.khaacho.routing.PlanCost;
import com.khaacho.routing.RoutingPlan;
import com.khaacho.routing.RoutingPlan.Allocation;
import com.khaacho.shared.Money;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderLine;
import com.khaacho.vendor.VendorOrderStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutedBatchTest {

    private static final UUID EVEREST = UUID.fromString("0190b4a2-0000-7000-8000-00000000000a");
    private static final UUID KOSHI = UUID.fromString("0190b4a2-0000-7000-8000-00000000000b");
    private static final long RICE = 7;
    private static final long EVERESTS_RICE = 71;
    private static final long KOSHIS_RICE = 72;

    private final Order order = anOrder().with(3).of("RICE-25", RICE).approved("3000.00");

    @Test
    void agreed_prices_within_what_is_reserved_are_afforded_even_by_a_blocked_account() {
        assertTrue(batch(false, "3390.00", "3390.00")
                .affords(order, plan("1000.00").bills()));
        assertTrue(
                batch(false, "3390.00", "3390.00").affords(order, plan("900.00").bills()));
    }

    @Test
    void dearer_prices_need_an_open_account_with_the_difference_free() {
        assertTrue(
                batch(true, "3729.00", "3390.00").affords(order, plan("1100.00").bills()), "339 free, 339 more");
        assertFalse(
                batch(true, "3728.99", "3390.00").affords(order, plan("1100.00").bills()), "338.99 free, 339 more");
        assertFalse(
                batch(false, "10170.00", "3390.00")
                        .affords(order, plan("1100.00").bills()),
                "blocked");
    }

    @Test
    void two_orders_of_one_retailer_do_not_both_take_the_last_of_its_limit() {
        RoutedBatch batch = batch(true, "7119.00", "6780.00");
        Order second = anOrder().with(3).of("RICE-25", RICE).approved("3000.00");
        assertTrue(batch.affords(order, plan("1100.00").bills()));
        agree(batch, order, "3729.00");
        assertFalse(batch.affords(second, plan("1100.00").bills()));
    }

    @Test
    void what_one_order_gives_back_another_may_take() {
        RoutedBatch batch = batch(true, "6780.00", "6780.00");
        Order second = anOrder().with(3).of("RICE-25", RICE).approved("3000.00");
        agree(batch, order, "3051.00");
        assertTrue(batch.affords(second, plan("1100.00").bills()));
    }

    @Test
    void another_retailers_limit_is_its_own() {
        UUID neighbour = UUID.fromString("0190b4a2-0000-7000-8000-000000000002");
        RoutedBatch batch = new RoutedBatch(
                Map.of(
                        RETAILER,
                        standing(RETAILER, true, "3729.00", "3390.00"),
                        neighbour,
                        standing(neighbour, true, "3729.00", "3390.00")),
                OrderFixture.CLOCK);
        Order theirs = anOrder().by(neighbour).with(3).of("RICE-25", RICE).approved("3000.00");
        agree(batch, order, "3729.00");
        assertTrue(batch.affords(theirs, plan("1100.00").bills()));
    }

    @Test
    void each_vendor_of_the_plan_gets_one_order_with_its_own_lines() {
        RoutedBatch batch = batch(true, "10170.00", "3390.00");
        VendorOrderLine two = new VendorOrderLine(1, EVERESTS_RICE, RICE, 2, new BigDecimal("1000.00"));
        VendorOrderLine one = new VendorOrderLine(1, KOSHIS_RICE, RICE, 1, new BigDecimal("1050.00"));
        batch.place(
                order,
                plan(List.of(
                        new Allocation(EVEREST, List.of(two), "cheapest"),
                        new Allocation(KOSHI, List.of(one), "rest"))),
                1);
        VendorOrder first = batch.vendorOrders().get(0);
        VendorOrder second = batch.vendorOrders().get(1);
        assertEquals(
                new VendorOrder(first.id(), order.id(), EVEREST, VendorOrderStatus.PLACED, 1, List.of(two)), first);
        assertEquals(
                new VendorOrder(second.id(), order.id(), KOSHI, VendorOrderStatus.PLACED, 1, List.of(one)), second);
        assertNotEquals(first.id(), second.id());
    }

    @Test
    void stock_and_credit_add_up_over_the_orders_of_a_batch() {
        RoutedBatch batch = batch(true, "10170.00", "6780.00");
        Order second = anOrder().with(3).of("RICE-25", RICE).approved("3000.00");
        batch.place(order, plan("1000.00"), 1);
        batch.place(second, plan("1000.00"), 1);
        agree(batch, order, "3729.00");
        agree(batch, second, "3277.00");
        assertEquals(Map.of(EVERESTS_RICE, 6), batch.stock());
        assertFalse(batch.affords(
                anOrder().with(3).of("RICE-25", RICE).approved("0.01"),
                plan("933.34").bills()));
        assertTrue(batch.affords(
                anOrder().with(3).of("RICE-25", RICE).approved("0.02"),
                plan("933.34").bills()));
    }

    @Test
    void an_order_posts_what_its_agreed_prices_add_or_give_back() {
        RoutedBatch batch = batch(true, "10170.00", "10170.00");
        Order second = anOrder().with(3).of("RICE-25", RICE).approved("3000.00");
        Order same = anOrder().with(3).of("RICE-25", RICE).approved("3000.00");
        agree(batch, order, "3729.00");
        agree(batch, second, "3277.00");
        agree(batch, same, "3390.00");
        assertEquals(
                List.of(posting(order, PostingKind.RESERVE, "339.00"), posting(second, PostingKind.RELEASE, "113.00")),
                batch.postings());
    }

    private static Posting posting(Order order, PostingKind kind, String amount) {
        return new Posting(
                RETAILER,
                kind,
                Money.npr(new BigDecimal(amount)),
                new Cause(order.id().value(), order.sequence()),
                "stage:routing",
                OrderFixture.CLOCK.instant());
    }

    private static void agree(RoutedBatch batch, Order order, String agreed) {
        BigDecimal before = order.creditReserved();
        order.routed(order.lines(), new BigDecimal(agreed), new BigDecimal(agreed));
        batch.credit(order, before);
    }

    /** Three bags of rice from one vendor. */
    private static RoutingPlan plan(String price) {
        VendorOrderLine line = new VendorOrderLine(1, EVERESTS_RICE, RICE, 3, new BigDecimal(price));
        return plan(List.of(new Allocation(EVEREST, List.of(line), "cheapest")));
    }

    private static RoutingPlan plan(List<Allocation> allocations) {
        BigDecimal goods = allocations.stream()
                .flatMap(allocation -> allocation.lines().stream())
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        PlanCost cost = new PlanCost(goods, new BigDecimal("500.00"), BigDecimal.ZERO, BigDecimal.ZERO);
        return new RoutingPlan(allocations, Map.of(), cost, new Guarantee.Exact());
    }

    private static RoutedBatch batch(boolean open, String limit, String exposure) {
        return new RoutedBatch(Map.of(RETAILER, standing(RETAILER, open, limit, exposure)), OrderFixture.CLOCK);
    }

    private static CreditStanding standing(UUID retailer, boolean open, String limit, String exposure) {
        return new CreditStanding(retailer, open, new BigDecimal(limit), new BigDecimal(exposure), 0, BigDecimal.ZERO);
    }
}
