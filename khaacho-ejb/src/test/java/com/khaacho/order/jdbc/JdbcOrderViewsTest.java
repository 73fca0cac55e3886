package com.khaacho.order.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.Destination;
import com.khaacho.order.OrderQuery;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.OrderSummary;
import com.khaacho.order.OrderView;
import com.khaacho.order.StatusView;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbcOrderViewsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final UUID SHOP = new UUID(1, 1);
    private static final UUID OTHER_SHOP = new UUID(1, 2);
    private static final UUID VENDOR = new UUID(2, 1);
    private static final UUID OTHER_VENDOR = new UUID(2, 2);
    private static final Caller SITA = new Caller("sita", SHOP, Set.of(Role.RETAILER));
    private static final Caller HARI = new Caller("hari", OTHER_SHOP, Set.of(Role.RETAILER));
    private static final Caller WHOLESALER = new Caller("ram", VENDOR, Set.of(Role.VENDOR));
    private static final Caller STRANGER = new Caller("gita", new UUID(2, 9), Set.of(Role.VENDOR));
    private static final Caller OPERATOR = new Caller("op", new UUID(3, 1), Set.of(Role.OPERATOR));
    private static final long NOVEMBER = Instant.parse("2026-11-20T00:00:00Z").toEpochMilli();
    private static final OrderId ROUTED = id(1);
    private static final OrderId ALIAS = id(2);
    private static final OrderId REJECTED = id(3);
    private static final OrderId FOREIGN = id(4);

    private static final Destination DOOR = new Destination("Lakeside 6", "+9779856012345");

    private final JdbcOrderViews views = new JdbcOrderViews(POSTGRES.databases());

    @BeforeAll
    static void layOut() {
        Sql sql = POSTGRES.asOwner();
        party(sql, SHOP, "RETAILER", "Sita Kirana");
        party(sql, OTHER_SHOP, "RETAILER", "Hari Pasal");
        party(sql, VENDOR, "VENDOR", "Ram Thok");
        party(sql, OTHER_VENDOR, "VENDOR", "Shyam Thok");
        order(sql, ROUTED, SHOP, "ROUTED", null, "PO_7");
        order(sql, ALIAS, SHOP, "RECEIVED", ROUTED, null);
        order(sql, REJECTED, SHOP, "REJECTED", null, "PO-8");
        order(sql, FOREIGN, OTHER_SHOP, "RECEIVED", null, "PO-9");
        sql.update(
                """
                UPDATE orders SET total = 700.00, risk_score = 0.3, reason_code = 'X', reason = 'secret',
                    delivery_address = 'Lakeside 6', address_key = repeat('a', 64), contact_phone = '+9779856012345',
                    order_text = 'rice', risk_contributions = '[{"rule":"NEW_RETAILER","weight":0.3,"detail":"new"}]'
                WHERE id = ?
                """,
                ROUTED.value());
        line(sql, 1, "RICE", 10, 5);
        line(sql, 2, "SALT", 11, 2);
        sql.update(
                "INSERT INTO order_event (order_id, seq, from_status, to_status, actor) VALUES (?, 1, NULL, 'RECEIVED', 's')",
                ROUTED.value());
        vendorOrder(sql, new UUID(9, 1), VENDOR, 1, 10, 3);
        vendorOrder(sql, new UUID(9, 2), OTHER_VENDOR, 1, 10, 2);
        sql.update("INSERT INTO vendor_order_line VALUES (?, 2, 1, 11, 2, 20.00)", new UUID(9, 2));
    }

    @Test
    void a_vendor_with_nothing_to_bring_does_not_see_the_door() {
        Sql sql = POSTGRES.asOwner();
        sql.update("UPDATE vendor_order SET status = 'DECLINED' WHERE id = ?", new UUID(9, 1));
        try {
            assertEquals(
                    Destination.NONE,
                    views.order(ROUTED, WHOLESALER).orElseThrow().destination());
        } finally {
            sql.update("UPDATE vendor_order SET status = 'PLACED' WHERE id = ?", new UUID(9, 1));
        }
    }

    @Test
    void a_retailer_sees_the_whole_of_its_order() {
        OrderView order = views.order(ROUTED, SITA).orElseThrow();
        assertEquals(OrderStatus.ROUTED, order.summary().status().status());
        assertEquals(new BigDecimal("700.00"), order.summary().total().amount());
        assertEquals(2, order.lines().size());
        assertEquals(
                List.of("Ram Thok 1", "Shyam Thok 2"),
                order.vendorOrders().stream()
                        .map(part ->
                                part.vendorName() + " " + part.order().lines().size())
                        .toList());
        assertEquals("NEW_RETAILER", order.risk().get(0).rule());
        assertEquals(1, order.timeline().size());
        assertEquals("rice", order.text());
        assertEquals(DOOR, order.destination());
    }

    @Test
    void a_vendor_sees_its_own_part_and_nothing_of_the_retailer_s_affairs() {
        OrderView order = views.order(ROUTED, WHOLESALER).orElseThrow();
        assertEquals(
                List.of("RICE 3"),
                order.lines().stream()
                        .map(line -> line.sku() + " " + line.quantity())
                        .toList());
        assertEquals(
                List.of("Ram Thok"),
                order.vendorOrders().stream()
                        .map(OrderView.VendorPart::vendorName)
                        .toList());
        assertNull(order.summary().total());
        assertNull(order.summary().status().reason());
        assertNull(order.riskScore());
        assertNull(order.text());
        assertEquals(DOOR, order.destination(), "it delivers");
        assertTrue(order.risk().isEmpty());
        assertTrue(order.timeline().isEmpty());
    }

    @Test
    void a_stranger_sees_nothing() {
        for (Caller caller : List.of(HARI, STRANGER)) {
            assertEquals(Optional.empty(), views.order(ROUTED, caller));
            assertEquals(Optional.empty(), views.status(ROUTED, caller));
        }
        assertEquals(List.of(), views.list(query(null, null, 10), STRANGER));
    }

    @Test
    void an_operator_sees_the_orders_of_all() {
        assertTrue(views.order(ROUTED, OPERATOR).isPresent());
        assertEquals(List.of(FOREIGN, REJECTED, ROUTED), ids(views.list(query(null, null, 10), OPERATOR)));
    }

    @Test
    void an_alias_answers_with_the_state_of_the_order_that_is_worked_on() {
        StatusView status = views.status(ALIAS, SITA).orElseThrow();
        assertEquals(ALIAS, status.id());
        assertEquals(OrderStatus.ROUTED, status.status());
        assertEquals(ROUTED, status.aliasOf());
        assertEquals(2, views.order(ALIAS, SITA).orElseThrow().lines().size());
        assertEquals(status, views.statuses(List.of(ALIAS)).get(ALIAS));
    }

    @Test
    void a_list_holds_what_the_reader_may_see_newest_first_and_no_aliases() {
        assertEquals(List.of(REJECTED, ROUTED), ids(views.list(query(null, null, 10), SITA)));
        assertEquals(List.of(ROUTED), ids(views.list(query(null, null, 10), WHOLESALER)));
        assertNull(views.list(query(null, null, 10), WHOLESALER).get(0).total());
        assertEquals(List.of(REJECTED), ids(views.list(query(null, null, 1), SITA)));
        OrderQuery second = new OrderQuery(null, null, null, null, REJECTED, 10);
        assertEquals(List.of(ROUTED), ids(views.list(second, SITA)));
    }

    @Test
    void a_list_is_narrowed_by_state_time_and_words() {
        assertEquals(List.of(REJECTED), ids(views.list(query(OrderStatus.REJECTED, null, 10), SITA)));
        assertEquals(List.of(ROUTED), ids(views.list(query(null, "po_7", 10), SITA)), "_ is no wildcard");
        assertEquals(List.of(), ids(views.list(query(null, "%", 10), SITA)), "% is no wildcard");
        assertEquals(List.of(ROUTED), ids(views.list(query(null, "ICE", 10), SITA)));
        assertEquals(
                List.of(ROUTED), ids(views.list(query(null, ROUTED.toString().toUpperCase(Locale.ROOT), 10), SITA)));
        Instant third = Instant.ofEpochMilli(NOVEMBER + 3);
        assertEquals(List.of(REJECTED), ids(views.list(new OrderQuery(null, third, null, null, null, 10), SITA)));
        assertEquals(List.of(ROUTED), ids(views.list(new OrderQuery(null, null, third, null, null, 10), SITA)));
    }

    private static List<OrderId> ids(List<OrderSummary> orders) {
        return orders.stream().map(order -> order.status().id()).toList();
    }

    private static OrderQuery query(OrderStatus status, String words, int limit) {
        return new OrderQuery(status, null, null, words, null, limit);
    }

    /** A UUIDv7 of so many milliseconds after the start of 20 November. */
    private static OrderId id(int millis) {
        return new OrderId(new UUID(((NOVEMBER + millis) << 16) | 0x7000, 0x8000_0000_0000_0000L | millis));
    }

    private static void party(Sql sql, UUID id, String kind, String name) {
        sql.update("INSERT INTO party (id, kind, name, district) VALUES (?, ?, ?, 'Kaski')", id, kind, name);
    }

    private static void order(Sql sql, OrderId id, UUID shop, String status, OrderId aliasOf, String reference) {
        sql.update(
                """
                INSERT INTO orders (id, retailer_id, placed_by, source, priority, status, alias_of, customer_ref, accepted_at)
                VALUES (?, ?, 'sita', 'REST', 4, ?, ?, ?, now())
                """,
                id.value(),
                shop,
                status,
                aliasOf == null ? null : aliasOf.value(),
                reference);
    }

    private static void line(Sql sql, int number, String sku, long product, int quantity) {
        sql.update(
                "INSERT INTO order_line (order_id, line_no, sku, product_id, quantity) VALUES (?, ?, ?, ?, ?)",
                ROUTED.value(),
                number,
                sku,
                product,
                quantity);
    }

    private static void vendorOrder(Sql sql, UUID id, UUID vendor, int line, long product, int quantity) {
        sql.update(
                "INSERT INTO vendor_order (id, order_id, vendor_id, status, total) VALUES (?, ?, ?, 'PLACED', 300.00)",
                id,
                ROUTED.value(),
                vendor);
        sql.update("INSERT INTO vendor_order_line VALUES (?, ?, 1, ?, ?, 100.00)", id, line, product, quantity);
    }
}
