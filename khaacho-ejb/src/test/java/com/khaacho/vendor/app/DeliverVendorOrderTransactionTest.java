package com.khaacho.vendor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.khaacho.order.Cancellation;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorAnswer;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliverVendorOrderTransactionTest {

    private static final String HISTORY =
            "SELECT concat_ws(' ', seq, from_status, to_status, actor, reason) FROM order_event WHERE order_id = ?"
                    + " AND seq > 7 ORDER BY seq";
    private static final String STOCK =
            "SELECT concat_ws(' ', stock_on_hand, stock_reserved) FROM offer WHERE vendor_id = ?";

    private static final String BALANCES =
            "SELECT concat_ws(' ', reserved, receivable) FROM credit_account WHERE retailer_id = ?";

    private static final String INVOICE =
            """
            SELECT concat_ws(' ', i.number, i.goods, i.vat, i.total, l.quantity, 'x', l.unit_price)
            FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id WHERE i.retailer_id = ? ORDER BY i.created_at
            """;

    private final Marketplace market = new Marketplace();

    @AfterEach
    void the_sums_are_right() {
        market.assertSumsAreRight();
    }

    @Test
    void the_last_delivery_completes_the_order_and_takes_the_goods_from_the_stock() {
        UUID vendor = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        assertDone(deliver(vendor, order, 3));
        assertEquals(OrderStatus.COMPLETED, market.status(order));
        assertEquals("6 0", market.text(STOCK, vendor));
        assertEquals(
                List.of("8 DISPATCHED DELIVERED user:ram", "9 CONFIRMED COMPLETED user:ram"),
                market.texts(HISTORY, order.value()));
        assertEquals("300.00", market.text("SELECT total FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void what_is_missing_is_cancelled_and_free_for_others() {
        UUID vendor = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        assertDone(deliver(vendor, order, 1));
        assertEquals(OrderStatus.COMPLETED, market.status(order));
        assertEquals("8 0", market.text(STOCK, vendor));
        assertEquals("2", market.text("SELECT cancelled FROM order_line WHERE order_id = ?", order.value()));
        assertEquals(
                List.of(
                        "8 DISPATCHED DELIVERED user:ram 1 of 3 units came, 2 are cancelled.",
                        "9 CONFIRMED COMPLETED user:ram"),
                market.texts(HISTORY, order.value()));
        assertEquals("100.00", market.text("SELECT total FROM orders WHERE id = ?", order.value()));
        assertEquals("100.00", market.text("SELECT total FROM vendor_order WHERE order_id = ?", order.value()));
    }

    @Test
    void what_came_is_owed_with_vat_and_what_is_missing_is_free() {
        UUID vendor = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        assertEquals("339.00 0.00", market.text(BALANCES, market.retailer()));
        assertDone(deliver(vendor, order, 2));
        assertEquals("0.00 226.00", market.text(BALANCES, market.retailer()));
        assertEquals(
                List.of("RESERVE 339.00", "RELEASE 339.00", "INVOICE 226.00"),
                market.texts(
                        "SELECT concat_ws(' ', kind, amount) FROM ledger_entry WHERE retailer_id = ? ORDER BY entry_no",
                        market.retailer()));
        assertEquals(
                market.placedWith(vendor, order).toString(),
                market.text(
                        "SELECT cause_id FROM ledger_entry WHERE kind = 'INVOICE' AND retailer_id = ?",
                        market.retailer()));
    }

    @Test
    void the_bill_and_its_invoice_are_due_when_the_order_named_it_and_never_later_than_the_account_gives() {
        UUID vendor = market.vendor(99);
        for (String terms : Arrays.asList(null, "CASH_ON_DELIVERY", "NET_7", "NET_90")) {
            OrderId order = market.dispatched(1, vendor);
            market.update("UPDATE orders SET payment_terms = ? WHERE id = ?", terms, order.value());
            assertDone(deliver(vendor, order, 1));
        }
        assertEquals(
                List.of("30 CREDIT", "0 CASH_ON_DELIVERY", "7 NET_7", "30 NET_90"),
                market.texts(
                        """
                        SELECT concat_ws(' ', i.due_on - i.issued_on, i.payment_terms)
                        FROM invoice i JOIN ledger_entry e ON e.cause_id = i.id AND e.due_on = i.due_on
                        WHERE i.retailer_id = ? ORDER BY e.entry_no
                        """,
                        market.retailer()));
    }

    @Test
    void of_nothing_nothing_is_owed() {
        UUID vendor = market.vendor(9);
        assertDone(deliver(vendor, market.dispatched(3, vendor), 0));
        assertEquals("0.00 0.00", market.text(BALANCES, market.retailer()));
        assertEquals(List.of(), market.texts(INVOICE, market.retailer()));
    }

    @Test
    void what_came_is_invoiced_once_with_vat_and_numbered_per_vendor() {
        UUID vendor = market.vendor(99);
        OrderId first = market.dispatched(3, vendor);
        assertDone(deliver(vendor, first, 2));
        assertInstanceOf(VendorAnswer.AlreadyDone.class, deliver(vendor, first, 2));
        market.deliverAndDie(market.placedWith(vendor, market.dispatched(1, vendor)), vendor, 1);
        assertDone(deliver(vendor, market.dispatched(1, vendor), 1));
        UUID other = market.vendor(9);
        market.update("UPDATE offer SET stock_on_hand = stock_reserved WHERE vendor_id = ?", vendor);
        assertDone(deliver(other, market.dispatched(1, other), 1));
        assertEquals(
                List.of(
                        "1 200.00 26.00 226.00 2 x 100.00",
                        "2 100.00 13.00 113.00 1 x 100.00",
                        "1 100.00 13.00 113.00 1 x 100.00"),
                market.texts(INVOICE, market.retailer()));
    }

    @Test
    void a_vendor_without_a_pan_delivers_and_issues_no_invoice() {
        UUID vendor = market.vendor(9);
        market.update("UPDATE party SET pan = NULL WHERE id = ?", vendor);
        assertDone(deliver(vendor, market.dispatched(3, vendor), 3));
        assertEquals("0.00 339.00", market.text(BALANCES, market.retailer()));
        assertEquals(List.of(), market.texts(INVOICE, market.retailer()));
    }

    @Test
    void a_limit_that_carried_the_order_carries_its_delivery_whatever_became_of_the_account() {
        UUID vendor = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        market.update(
                "UPDATE credit_account SET credit_limit = 339, status = 'BLOCKED' WHERE retailer_id = ?",
                market.retailer());
        assertDone(deliver(vendor, order, 3));
        assertEquals("0.00 339.00", market.text(BALANCES, market.retailer()));
    }

    @Test
    void a_delivery_told_twice_is_one_delivery_and_a_different_one_is_refused() {
        UUID vendor = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        UUID part = market.placedWith(vendor, order);
        assertDone(deliver(vendor, order, 2));
        assertInstanceOf(VendorAnswer.AlreadyDone.class, deliver(vendor, order, 2));
        assertInstanceOf(VendorAnswer.DeliveredOtherwise.class, deliver(vendor, order, 3));
        assertInstanceOf(VendorAnswer.DeliveredOtherwise.class, market.deliver(part, vendor, Map.of()), "all of it");
        assertEquals("7 0", market.text(STOCK, vendor));
        assertEquals("9", market.text("SELECT version FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void what_is_not_named_came_as_a_whole() {
        UUID vendor = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        UUID part = market.placedWith(vendor, order);
        assertDone(market.deliver(part, vendor, Map.of()));
        assertInstanceOf(VendorAnswer.AlreadyDone.class, deliver(vendor, order, 3));
        assertInstanceOf(
                VendorAnswer.AlreadyDone.class,
                market.answer(part, VendorOrderStatus.DISPATCHED, vendor),
                "it was dispatched on its way");
    }

    @Test
    void what_was_not_ordered_or_not_sent_cannot_come() {
        UUID vendor = market.vendor(9);
        OrderId order = market.routed(3);
        UUID part = market.placedWith(vendor, order);
        assertEquals(new VendorAnswer.Refused(VendorOrderStatus.PLACED), deliver(vendor, order, 3));
        market.answer(part, VendorOrderStatus.ACCEPTED, vendor);
        assertEquals(new VendorAnswer.Refused(VendorOrderStatus.ACCEPTED), deliver(vendor, order, 3));
        market.answer(part, VendorOrderStatus.DISPATCHED, vendor);
        assertEquals(new VendorAnswer.BeyondOrder(1), deliver(vendor, order, 4));
        assertEquals(new VendorAnswer.BeyondOrder(2), market.deliver(part, vendor, Map.of(2, 0)));
        assertEquals("9 3", market.text(STOCK, vendor));
        assertEquals("7", market.text("SELECT version FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void another_vendors_order_is_no_order() {
        UUID vendor = market.vendor(9);
        UUID stranger = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        UUID part = market.placedWith(vendor, order);
        assertEquals(new VendorAnswer.NotFound(), market.deliver(part, stranger, 3));
        assertEquals(new VendorAnswer.NotFound(), market.deliver(order.value(), vendor, 3));
    }

    @Test
    void an_order_is_completed_by_the_last_of_its_vendors() {
        UUID first = market.vendor(2);
        UUID second = market.vendor(2);
        OrderId order = market.dispatched(4, first, second);
        assertDone(deliver(first, order, 2));
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        assertDone(deliver(second, order, 1));
        assertEquals(OrderStatus.COMPLETED, market.status(order));
        assertEquals("300.00", market.text("SELECT total FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void what_came_before_another_vendor_declined_stays_when_the_rest_is_routed_again() {
        UUID first = market.vendor(2);
        UUID second = market.vendor(2);
        OrderId order = market.dispatched(4, first);
        assertDone(deliver(first, order, 1));
        market.answer(market.placedWith(second, order), VendorOrderStatus.DECLINED, second);
        market.update("UPDATE offer SET stock_on_hand = 0 WHERE vendor_id = ?", first);
        UUID third = market.vendor(9);
        market.route(order);
        assertEquals(OrderStatus.ROUTED, market.status(order));
        market.assertSumsAreRight();
        market.answer(market.placedWith(third, order), VendorOrderStatus.ACCEPTED, third);
        market.answer(market.placedWith(third, order), VendorOrderStatus.DISPATCHED, third);
        assertDone(deliver(third, order, 2));
        assertEquals(OrderStatus.COMPLETED, market.status(order));
        assertEquals("300.00", market.text("SELECT total FROM orders WHERE id = ?", order.value()));
    }

    @Test
    void the_rest_that_waits_is_called_off_once_and_completes_what_came() {
        UUID vendor = market.vendor(2);
        OrderId order = market.dispatched(5, vendor);
        assertInstanceOf(Cancellation.TooLate.class, market.cancel(order), "its goods are on their way");
        assertDone(deliver(vendor, order, 1));
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        assertInstanceOf(Cancellation.Done.class, market.cancel(order));
        assertEquals(OrderStatus.COMPLETED, market.status(order));
        assertInstanceOf(Cancellation.AlreadyDone.class, market.cancel(order));
        assertEquals(
                List.of(
                        "8 DISPATCHED DELIVERED user:ram 1 of 2 units came, 1 are cancelled.",
                        "9 CONFIRMED COMPLETED user:sita No more"),
                market.texts(HISTORY, order.value()));
        assertEquals(
                "0 4",
                market.text(
                        "SELECT concat_ws(' ', backordered, cancelled) FROM order_line WHERE order_id = ?",
                        order.value()));
        assertEquals("0.00 113.00", market.text(BALANCES, market.retailer()));
        assertEquals(
                "1 100.00",
                market.text(
                        "SELECT concat_ws(' ', completed_orders, completed_total) FROM retailer_history"
                                + " WHERE retailer_id = ?",
                        market.retailer()));
    }

    @Test
    void an_order_that_came_short_has_no_rest_to_call_off() {
        UUID vendor = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        assertDone(deliver(vendor, order, 1));
        assertInstanceOf(Cancellation.TooLate.class, market.cancel(order));
        assertEquals(OrderStatus.COMPLETED, market.status(order));
    }

    @Test
    void a_completed_order_is_a_part_of_the_retailers_history() {
        UUID vendor = market.vendor(9);
        assertDone(deliver(vendor, market.dispatched(3, vendor), 3));
        assertDone(deliver(vendor, market.dispatched(3, vendor), 1));
        assertDone(deliver(vendor, market.dispatched(2, vendor), 0));
        assertEquals(
                "2 400.00",
                market.text(
                        "SELECT concat_ws(' ', completed_orders, completed_total) FROM retailer_history"
                                + " WHERE retailer_id = ?",
                        market.retailer()));
    }

    @Test
    void whoever_dies_before_the_commit_has_delivered_nothing_and_is_followed_by_one_who_does() {
        UUID vendor = market.vendor(9);
        OrderId order = market.dispatched(3, vendor);
        market.deliverAndDie(market.placedWith(vendor, order), vendor, 3);
        assertEquals("9 3", market.text(STOCK, vendor));
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
        assertDone(deliver(vendor, order, 3));
        assertEquals("6 0", market.text(STOCK, vendor));
    }

    @Test
    void a_vendor_keeps_its_word_when_all_comes_and_comes_in_time() {
        UUID vendor = market.vendor(99);
        assertEquals("t", keptAfter(vendor, 3, "now()", null));
        assertEquals("f", keptAfter(vendor, 2, "now()", null));
        // A lead time of one day: three days later is too late, unless the retailer wished it for then.
        assertEquals("f", keptAfter(vendor, 3, "timestamptz '2026-11-19T08:00:00Z'", null));
        assertEquals("t", keptAfter(vendor, 3, "timestamptz '2026-11-19T08:00:00Z'", "2026-11-22"));
        assertEquals("f", keptAfter(vendor, 3, "timestamptz '2026-11-19T08:00:00Z'", "2026-11-21"));
        // No vendor can be faster than it has promised.
        assertEquals("t", keptAfter(vendor, 3, "timestamptz '2026-11-21T08:00:00Z'", "2026-11-21"));
    }

    /** Delivered on the fixture's day, the 22nd. */
    private String keptAfter(UUID vendor, int units, String placedAt, String wished) {
        OrderId order = market.dispatched(3, vendor);
        market.update("UPDATE vendor_order SET placed_at = " + placedAt + " WHERE order_id = ?", order.value());
        market.update("UPDATE orders SET delivery_date = ?::date WHERE id = ?", wished, order.value());
        assertDone(deliver(vendor, order, units));
        return market.text("SELECT kept FROM vendor_order WHERE order_id = ?", order.value());
    }

    private VendorAnswer deliver(UUID vendor, OrderId order, int units) {
        return market.deliver(market.placedWith(vendor, order), vendor, units);
    }

    private static void assertDone(VendorAnswer answer) {
        assertInstanceOf(VendorAnswer.Done.class, answer);
    }
}
