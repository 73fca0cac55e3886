package com.khaacho.vendor.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.vendor.PriceList;
import com.khaacho.vendor.PriceListChange;
import com.khaacho.vendor.PriceListDraft;
import com.khaacho.vendor.PriceListDraft.Price;
import com.khaacho.vendor.PriceListRequest;
import com.khaacho.vendor.PriceScale;
import com.khaacho.vendor.PriceScale.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcPriceListsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final String BODY = "a".repeat(64);
    private static final PriceScale RICE = scale("90.00", new Tier(10, new BigDecimal("85.00")));

    private final Databases databases = POSTGRES.databases();
    private final Sql owner = POSTGRES.asOwner();
    private final JdbcVendorPriceLists lists = new JdbcVendorPriceLists(databases);
    private final JdbcPriceLists prices = new JdbcPriceLists(databases);
    private final UUID vendor = UUID.randomUUID();
    private final UUID rival = UUID.randomUUID();
    private final UUID shop = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void open() {
        owner.update("TRUNCATE product RESTART IDENTITY CASCADE");
        owner.update("TRUNCATE price_list CASCADE");
        owner.update("INSERT INTO product (sku, name, category, unit) VALUES ('RICE', 'Rice', 'R', 'sack'),"
                + " ('OIL', 'Oil', 'O', 'tin'), ('TEA', 'Tea', 'T', 'box')");
        for (UUID party : List.of(vendor, rival)) {
            owner.update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'Vendor')", party);
        }
        for (UUID party : List.of(shop, other)) {
            owner.update("INSERT INTO party (id, kind, name) VALUES (?, 'RETAILER', 'Shop')", party);
        }
        owner.update(
                "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand)"
                        + " SELECT ?, id, 100, 50 FROM product WHERE sku <> 'TEA'",
                vendor);
    }

    @Test
    void members_of_an_active_list_pay_its_prices_and_nobody_else_does() {
        PriceList.Sheet made = done(create(draft(true, price("RICE", RICE), price("OIL", scale("95.00")))));
        assertEquals(
                Map.of(shop, Map.of(offer("RICE"), RICE)),
                prices.agreed(List.of(shop, other), List.of(product("RICE"))));
        assertEquals(Map.of(), prices.agreed(List.of(other), List.of(product("RICE"))));
        assertEquals(Map.of(), prices.agreed(List.of(shop), List.of(product("TEA"))));
        done(change(made.list().id(), draft(false, price("RICE", RICE)), 1));
        assertEquals(Map.of(), prices.agreed(List.of(shop), List.of(product("RICE"))));
    }

    @Test
    void each_change_of_a_price_is_in_the_history_once_and_that_it_left_too() {
        UUID id = done(create(draft(true, price("RICE", RICE), price("OIL", scale("95.00")))))
                .list()
                .id();
        done(change(id, draft(true, price("RICE", RICE), price("OIL", scale("94.00"))), 1));
        assertEquals(
                3, done(change(id, draft(true, price("RICE", RICE)), 2)).list().version());
        assertEquals(
                3, done(change(id, draft(true, price("RICE", RICE)), 3)).list().version());
        assertEquals(
                List.of("OIL v3 left", "OIL v2 94.00", "OIL v1 95.00", "RICE v1 90.00"),
                lists.history(id, 10).stream().map(JdbcPriceListsTest::told).toList());
    }

    @Test
    void what_a_list_names_has_to_be_there_and_nothing_changes_otherwise() {
        PriceListDraft wrong = new PriceListDraft(
                "Wrong", true, List.of(shop, rival), List.of(price("RICE", RICE), price("TEA", RICE)));
        assertEquals(new PriceListChange.Unknown(List.of(1), List.of(1)), create(wrong));
        assertEquals(List.of(), lists.list(null, null, 10));
    }

    @Test
    void a_retailer_is_in_one_list_of_a_vendor_and_a_name_is_one_lists() {
        PriceListDraft draft = draft(true, price("RICE", RICE));
        done(create(draft));
        assertInstanceOf(PriceListChange.NameTaken.class, create(draft));
        PriceListDraft second = new PriceListDraft("Second", true, List.of(shop), List.of());
        assertEquals(new PriceListChange.RetailerTaken(shop.toString()), create(second));
        UUID id = done(create(new PriceListDraft("Second", true, List.of(other), List.of())))
                .list()
                .id();
        assertInstanceOf(PriceListChange.NameTaken.class, change(id, draft, 1));
        assertInstanceOf(PriceListChange.RetailerTaken.class, change(id, second, 1));
        assertInstanceOf(
                PriceListChange.Done.class,
                lists.create(
                        rival,
                        keyed(null, null, new PriceListDraft("Regulars", true, List.of(shop), List.of())),
                        "user:r"));
    }

    @Test
    void a_key_makes_one_list_and_answers_it_as_it_is_now() {
        PriceListDraft draft = draft(true, price("RICE", RICE));
        PriceList.Sheet made = done(lists.create(vendor, keyed("first", BODY, draft), "user:v"));
        assertEquals(new PriceListChange.MadeBefore(made), lists.create(vendor, keyed("first", BODY, draft), "user:v"));
        PriceList.Sheet now = done(change(
                made.list().id(),
                new PriceListDraft("Renamed", false, List.of(), List.of()),
                made.list().version()));
        assertEquals(new PriceListChange.MadeBefore(now), lists.create(vendor, keyed("first", BODY, draft), "user:w"));
        assertEquals(1, lists.list(vendor, null, 10).size());
    }

    @Test
    void a_key_belongs_to_one_body_and_to_one_vendor() {
        PriceListDraft draft = new PriceListDraft("Regulars", true, List.of(shop), List.of());
        done(lists.create(vendor, keyed("first", BODY, draft), "user:v"));
        PriceListDraft another = new PriceListDraft("Others", true, List.of(other), List.of());
        assertInstanceOf(
                PriceListChange.KeyReused.class,
                lists.create(vendor, keyed("first", BODY.replace('a', 'b'), another), "user:v"));
        assertInstanceOf(PriceListChange.NameTaken.class, lists.create(vendor, keyed("second", BODY, draft), "user:v"));
        done(lists.create(rival, keyed("first", BODY, draft), "user:r"));
        done(lists.create(vendor, keyed("second", BODY, another), "user:v"));
    }

    @Test
    void a_stale_change_and_a_strangers_change_nothing() {
        UUID id = done(create(draft(true, price("RICE", RICE)))).list().id();
        assertEquals(new PriceListChange.Stale(1), change(id, draft(false), 7));
        assertInstanceOf(PriceListChange.NotFound.class, lists.change(rival, id, draft(false), null, "user:r"));
        assertTrue(lists.sheet(rival, id).isEmpty());
        assertEquals(List.of(), lists.list(rival, null, 10));
        assertEquals(1, lists.sheet(null, id).orElseThrow().list().version());
    }

    @Test
    void of_two_at_once_one_makes_the_list_and_the_other_finds_it() {
        PriceListRequest request = keyed("first", BODY, draft(true, price("RICE", RICE)));
        List<CompletableFuture<PriceListChange>> both = List.of(
                CompletableFuture.supplyAsync(() -> alone(request)),
                CompletableFuture.supplyAsync(() -> alone(request)));
        assertEquals(
                Set.of(PriceListChange.Done.class, PriceListChange.MadeBefore.class),
                both.stream().map(CompletableFuture::join).map(Object::getClass).collect(Collectors.toSet()));
        assertEquals(1, lists.list(vendor, null, 10).size());
    }

    @Test
    void a_change_that_was_rolled_back_is_neither_in_force_nor_in_the_history() {
        UUID id = done(create(draft(true, price("RICE", RICE)))).list().id();
        try (TestTransaction dying = POSTGRES.transaction()) {
            done(new JdbcVendorPriceLists(dying.databases())
                    .change(vendor, id, draft(true, price("RICE", scale("1.00"))), 1, "user:v"));
        }
        assertEquals(
                RICE,
                prices.agreed(List.of(shop), List.of(product("RICE"))).get(shop).get(offer("RICE")));
        assertEquals(1, lists.history(id, 10).size());
    }

    @Test
    void the_database_takes_no_tier_that_is_not_cheaper_and_no_change_of_the_history() {
        done(create(draft(true, price("RICE", RICE))));
        for (String set : List.of(
                "price = 0",
                "price = 85",
                "tier_froms = '{}'",
                "tier_froms = '{1}'",
                "tier_froms = '{20,10}', tier_prices = '{80,70}'",
                "tier_froms = '{10,20}', tier_prices = '{80,80}'")) {
            SqlException refusal = assertThrows(
                    SqlException.class, () -> databases.write().update("UPDATE price_list_price SET " + set), set);
            assertEquals("23514", refusal.state());
        }
        assertThrows(SqlException.class, () -> owner.update("UPDATE price_list_history SET price = 1"));
        assertThrows(SqlException.class, () -> owner.update("DELETE FROM price_list_history"));
    }

    @Test
    void the_database_takes_no_price_for_an_offer_of_another_vendor() {
        UUID id = done(create(draft(true, price("RICE", RICE)))).list().id();
        owner.update(
                "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand) SELECT ?, id, 100, 50 FROM product"
                        + " WHERE sku = 'TEA'",
                rival);
        long foreign = offer("TEA");
        for (String write : List.of(
                "INSERT INTO price_list_price (offer_id, list_id, price) VALUES (?, ?, 9)",
                "UPDATE price_list_price SET offer_id = ? WHERE list_id = ?")) {
            SqlException refusal =
                    assertThrows(SqlException.class, () -> databases.write().update(write, foreign, id), write);
            assertEquals("23514", refusal.state());
        }
    }

    private PriceListChange alone(PriceListRequest request) {
        try (TestTransaction transaction = POSTGRES.transaction()) {
            PriceListChange change =
                    new JdbcVendorPriceLists(transaction.databases()).create(vendor, request, "user:v");
            transaction.commit();
            return change;
        }
    }

    private PriceListChange create(PriceListDraft draft) {
        return lists.create(vendor, keyed(null, null, draft), "user:v");
    }

    private static PriceListRequest keyed(String key, String hash, PriceListDraft draft) {
        return new PriceListRequest(draft, key, hash);
    }

    private PriceListChange change(UUID id, PriceListDraft draft, Integer version) {
        return lists.change(vendor, id, draft, version, "user:v");
    }

    private PriceListDraft draft(boolean active, Price... prices) {
        return new PriceListDraft("Regulars", active, List.of(shop), List.of(prices));
    }

    private static Price price(String sku, PriceScale scale) {
        return new Price(sku, scale);
    }

    private static PriceScale scale(String price, Tier... tiers) {
        return new PriceScale(new BigDecimal(price), List.of(tiers));
    }

    private static PriceList.Sheet done(PriceListChange change) {
        return assertInstanceOf(PriceListChange.Done.class, change).sheet();
    }

    private static String told(PriceList.Past past) {
        return past.sku() + " v" + past.version() + ' '
                + (past.prices() == null ? "left" : past.prices().price().toPlainString());
    }

    private long product(String sku) {
        return owner.query("SELECT id FROM product WHERE sku = ?", row -> row.getLong(1), sku)
                .get(0);
    }

    private long offer(String sku) {
        return owner.query(
                        "SELECT o.id FROM offer o JOIN product p ON p.id = o.product_id WHERE p.sku = ?",
                        row -> row.getLong(1),
                        sku)
                .get(0);
    }
}
