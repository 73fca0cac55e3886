package com.khaacho.vendor.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.shared.PaymentTerms;
import com.khaacho.vendor.VendorOrderQuery;
import com.khaacho.vendor.VendorOrderStatus;
import com.khaacho.vendor.VendorOrderView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbcVendorOrderViewsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final UUID SHOP = new UUID(1, 1);
    private static final UUID VENDOR = new UUID(2, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final UUID ORDER = new UUID(0x0190_b000_0000_7000L, 1);
    private static final UUID FIRST = new UUID(3, 1);
    private static final UUID SECOND = new UUID(3, 2);
    private static final UUID FOREIGN = new UUID(3, 3);
    private static final Caller WHOLESALER = new Caller("ram", VENDOR, Set.of(Role.VENDOR));
    private static final Caller OPERATOR = new Caller("op", new UUID(4, 1), Set.of(Role.OPERATOR));

    private final JdbcVendorOrderViews views = new JdbcVendorOrderViews(POSTGRES.databases());

    @BeforeAll
    static void layOut() {
        Sql sql = POSTGRES.asOwner();
        party(sql, SHOP, "RETAILER", "Sita Kirana");
        party(sql, VENDOR, "VENDOR", "Ram Thok");
        party(sql, OTHER, "VENDOR", "Shyam Thok");
        sql.update("INSERT INTO product (sku, name, category, unit) VALUES ('RICE', 'Rice 25 kg', 'Rice', 'sack')");
        sql.update(
                """
                INSERT INTO orders (id, retailer_id, source, status, accepted_at, delivery_address, address_key, contact_phone)
                VALUES (?, ?, 'REST', 'ROUTED', ?, 'Lakeside 6', repeat('a', 64), '+9779856012345')
                """,
                ORDER,
                SHOP,
                Instant.parse("2026-11-20T00:00:00Z"));
        vendorOrder(sql, FIRST, VENDOR, "DECLINED", 1);
        vendorOrder(sql, SECOND, VENDOR, "PLACED", 2);
        vendorOrder(sql, FOREIGN, OTHER, "ACCEPTED", 1);
        sql.update(
                """
                INSERT INTO order_event (order_id, seq, vendor_order_id, from_status, to_status, actor, reason)
                VALUES (?, 5, ?, 'PLACED', 'DECLINED', 'user:ram', 'Wet'),
                    (?, 6, ?, 'PLACED', 'ACCEPTED', 'user:shyam', NULL),
                    (?, 7, ?, 'ACCEPTED', 'ACCEPTED', 'user:sita', '1 unit is cancelled.'),
                    (?, 8, ?, 'ACCEPTED', 'ACCEPTED', 'user:sita', '2 units are cancelled.')
                """,
                ORDER,
                FIRST,
                ORDER,
                FOREIGN,
                ORDER,
                FOREIGN,
                ORDER,
                FOREIGN);
    }

    @Test
    void a_vendor_sees_what_to_deliver_where_and_why_it_declined() {
        VendorOrderView placed = views.vendorOrder(SECOND, WHOLESALER).orElseThrow();
        assertEquals(VendorOrderStatus.PLACED, placed.order().status());
        assertEquals("Sita Kirana", placed.retailerName());
        assertEquals("Kaski", placed.district());
        assertEquals(List.of(new VendorOrderView.Article("RICE", "Rice 25 kg", "sack")), placed.articles());
        assertEquals(3, placed.order().lines().get(0).quantity());
        assertNull(placed.reason());
        assertEquals("Wet", views.vendorOrder(FIRST, WHOLESALER).orElseThrow().reason());
    }

    @Test
    void of_a_part_that_was_cut_twice_where_it_stands_the_last_reason_is_told() {
        VendorOrderView cut = views.vendorOrder(FOREIGN, OPERATOR).orElseThrow();
        assertEquals(VendorOrderStatus.ACCEPTED, cut.order().status());
        assertEquals("2 units are cancelled.", cut.reason());
        assertEquals(PaymentTerms.CREDIT, cut.paymentTerms());
    }

    @Test
    void only_who_has_goods_to_bring_sees_the_door_and_whom_to_call() {
        VendorOrderView placed = views.vendorOrder(SECOND, WHOLESALER).orElseThrow();
        assertEquals("Lakeside 6", placed.deliveryAddress());
        assertEquals("+9779856012345", placed.contactPhone());
        VendorOrderView declined = views.vendorOrder(FIRST, WHOLESALER).orElseThrow();
        assertNull(declined.deliveryAddress());
        assertNull(declined.contactPhone());
    }

    @Test
    void a_vendor_sees_its_own_newest_first_and_nobody_elses() {
        assertEquals(List.of(SECOND, FIRST), ids(query(null, null, 9), WHOLESALER));
        assertEquals(Optional.empty(), views.vendorOrder(FOREIGN, WHOLESALER));
    }

    @Test
    void an_operator_sees_all() {
        assertEquals(List.of(FOREIGN, SECOND, FIRST), ids(query(null, null, 9), OPERATOR));
        assertEquals(
                FOREIGN,
                views.vendorOrder(FOREIGN, OPERATOR).orElseThrow().order().id());
    }

    @Test
    void an_inbox_is_narrowed_by_state_and_read_page_by_page() {
        assertEquals(List.of(FIRST), ids(query(VendorOrderStatus.DECLINED, null, 9), WHOLESALER));
        assertEquals(List.of(SECOND), ids(query(null, null, 1), WHOLESALER));
        assertEquals(List.of(FIRST), ids(query(null, SECOND, 1), WHOLESALER));
    }

    private List<UUID> ids(VendorOrderQuery query, Caller reader) {
        return views.list(query, reader).stream().map(view -> view.order().id()).toList();
    }

    private static VendorOrderQuery query(VendorOrderStatus status, UUID before, int limit) {
        return new VendorOrderQuery(status, before, limit);
    }

    private static void party(Sql sql, UUID id, String kind, String name) {
        sql.update("INSERT INTO party (id, kind, name, district) VALUES (?, ?, ?, 'Kaski')", id, kind, name);
    }

    private static void vendorOrder(Sql sql, UUID id, UUID vendor, String status, int attempt) {
        sql.update(
                "INSERT INTO vendor_order (id, order_id, vendor_id, status, total, attempt) VALUES (?, ?, ?, ?, 300, ?)",
                id,
                ORDER,
                vendor,
                status,
                attempt);
        sql.update("INSERT INTO vendor_order_line SELECT ?, 1, 1, id, 3, 100 FROM product", id);
    }
}
