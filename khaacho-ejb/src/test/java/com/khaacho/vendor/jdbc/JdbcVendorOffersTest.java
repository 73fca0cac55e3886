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
import com.khaacho.shared.Money;
import com.khaacho.vendor.Offer;
import com.khaacho.vendor.OfferChange;
import com.khaacho.vendor.OfferDraft;
import com.khaacho.vendor.PriceScale.Tier;
import com.khaacho.vendor.VendorOffer;
import com.khaacho.vendor.VendorOffer.PastPrice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcVendorOffersTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private final Databases databases = POSTGRES.databases();
    private final Sql owner = POSTGRES.asOwner();
    private final JdbcVendorOffers offers = new JdbcVendorOffers(databases, Clock.systemUTC());
    private final UUID vendor = UUID.randomUUID();
    private final UUID rival = UUID.randomUUID();

    @BeforeEach
    void open() {
        owner.update("TRUNCATE product RESTART IDENTITY CASCADE");
        owner.update("INSERT INTO product (sku, name, category, unit) VALUES ('RICE', 'Rice', 'R', 'sack'),"
                + " ('OIL', 'Oil', 'O', 'tin')");
        for (UUID party : List.of(vendor, rival)) {
            owner.update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'Vendor')", party);
        }
    }

    @Test
    void a_vendor_sees_its_own_offers_alone() {
        done(offers.create(vendor, draft("RICE", "10.00", 5), "user:v"));
        done(offers.create(vendor, draft("OIL", "20.00", 5), "user:v"));
        done(offers.create(rival, draft("RICE", "9.00", 5), "user:r"));
        assertEquals(List.of("OIL", "RICE"), skus(offers.list(vendor, null, 10)));
        assertEquals(List.of("RICE"), skus(offers.list(vendor, "OIL", 10)));
        assertEquals(List.of("OIL"), skus(offers.list(vendor, null, 1)));
        assertTrue(offers.offer(rival, "OIL").isEmpty());
        assertEquals(List.of(), offers.prices(rival, "OIL", 10));
        assertInstanceOf(OfferChange.UnknownOffer.class, offers.change(rival, draft("OIL", "1.00", 5), null, "user:r"));
    }

    @Test
    void a_product_is_offered_once_and_only_if_it_exists() {
        assertEquals(
                1,
                done(offers.create(vendor, draft("RICE", "10.00", 5), "user:v")).version());
        assertEquals(new OfferChange.Exists(1), offers.create(vendor, draft("RICE", "11.00", 5), "user:v"));
        assertInstanceOf(OfferChange.UnknownProduct.class, offers.create(vendor, draft("TEA", "1.00", 1), "user:v"));
        UUID nobody = UUID.randomUUID();
        assertInstanceOf(OfferChange.UnknownProduct.class, offers.create(nobody, draft("RICE", "1.00", 1), "user:n"));
    }

    @Test
    void each_price_is_in_the_history_once_and_other_changes_are_not() {
        done(offers.create(vendor, draft("RICE", "10.00", 5), "user:v"));
        done(offers.change(vendor, draft("RICE", "10.00", 9), 1, "user:v"));
        done(offers.change(vendor, draft("RICE", "11.50", 9), 2, "user:w"));
        done(offers.change(vendor, draft("RICE", "11.50", 9), 3, "user:w"));
        owner.update("UPDATE offer SET price = 12, changed_by = NULL");
        assertEquals(
                List.of("12.00 v4 by null", "11.50 v3 by user:w", "10.00 v1 by user:v"),
                offers.prices(vendor, "RICE", 10).stream()
                        .map(JdbcVendorOffersTest::told)
                        .toList());
        assertEquals(1, offers.prices(vendor, "RICE", 1).size());
    }

    @Test
    void tiers_are_in_the_history_with_each_price_they_went_along_with() {
        VendorOffer first = done(offers.create(vendor, tiered("100", tier(10, "95"), tier(50, "90")), "user:v"));
        assertEquals(List.of(tier(10, "95.00"), tier(50, "90.00")), first.tiers());
        assertEquals(1, first.version());
        assertEquals(
                2,
                done(offers.change(vendor, tiered("100", tier(10, "94")), 1, "user:v"))
                        .version());
        // The same once more is no change, whatever zeros it ends with.
        assertEquals(
                2,
                done(offers.change(vendor, tiered("100.00", tier(10, "94.00")), 2, "user:v"))
                        .version());
        done(offers.change(vendor, tiered("99", tier(10, "94")), 2, "user:v"));
        assertEquals(
                List.of(),
                done(offers.change(vendor, tiered("99"), 3, "user:v")).tiers());
        assertEquals(
                List.of("99.00 []", "99.00 [10: 94.00]", "100.00 [10: 94.00]", "100.00 [10: 95.00, 50: 90.00]"),
                offers.prices(vendor, "RICE", 10).stream()
                        .map(past -> past.price().amount() + " " + told(past.tiers()))
                        .toList());
    }

    @Test
    void tiers_that_were_rolled_back_are_neither_in_force_nor_in_the_history() {
        done(offers.create(vendor, tiered("100", tier(10, "95")), "user:v"));
        try (TestTransaction dying = POSTGRES.transaction()) {
            done(new JdbcVendorOffers(dying.databases(), Clock.systemUTC())
                    .change(vendor, tiered("100", tier(5, "80")), 1, "user:v"));
        }
        assertEquals(
                List.of(tier(10, "95.00")),
                offers.offer(vendor, "RICE").orElseThrow().tiers());
        assertEquals(1, offers.prices(vendor, "RICE", 10).size());
    }

    @Test
    void the_database_takes_no_tier_that_is_not_cheaper() {
        done(offers.create(vendor, tiered("100", tier(10, "95")), "user:v"));
        for (String statement : List.of(
                "UPDATE offer SET price = 95",
                "WITH t AS (INSERT INTO offer_tier SELECT id, 20, 95 FROM offer)"
                        + " UPDATE offer SET tier_changes = tier_changes + 1",
                "UPDATE offer SET price = 101, tier_changes = 0")) {
            SqlException refusal =
                    assertThrows(SqlException.class, () -> databases.write().update(statement));
            assertEquals("23514", refusal.state());
        }
    }

    @Test
    void routing_and_risk_see_the_tiers() {
        done(offers.create(vendor, tiered("100", tier(10, "95"), tier(50, "90")), "user:v"));
        done(offers.create(rival, draft("RICE", "97.00", 5), "user:r"));
        long product = owner.query("SELECT id FROM product WHERE sku = 'RICE'", row -> row.getLong(1))
                .get(0);
        JdbcOffers stored = new JdbcOffers(databases);
        for (List<Offer> found : List.of(stored.of(List.of(product)), stored.ofSold(List.of(product)))) {
            assertEquals(
                    List.of("100.00 95.00 90.00", "97.00 97.00 97.00"),
                    found.stream()
                            .map(JdbcVendorOffersTest::atOneTenAndFifty)
                            .sorted()
                            .toList());
        }
        owner.update("UPDATE product SET active = false WHERE id = ?", product);
        assertEquals(List.of(), stored.ofSold(List.of(product)));
        assertEquals(2, stored.of(List.of(product)).size());
    }

    private static String atOneTenAndFifty(Offer offer) {
        return offer.prices().of(1) + " " + offer.prices().of(10) + " "
                + offer.prices().of(50);
    }

    private static OfferDraft tiered(String price, Tier... tiers) {
        return new OfferDraft("RICE", Money.npr(new BigDecimal(price)), List.of(tiers), 100, 1, 1, null, null, true);
    }

    private static Tier tier(int from, String price) {
        return new Tier(from, new BigDecimal(price));
    }

    private static List<String> told(List<Tier> tiers) {
        return tiers.stream()
                .map(tier -> tier.fromQuantity() + ": " + tier.price())
                .toList();
    }

    @Test
    void a_price_whose_change_is_rolled_back_is_not_in_the_history() {
        done(offers.create(vendor, draft("RICE", "10.00", 5), "user:v"));
        try (TestTransaction dying = POSTGRES.transaction()) {
            done(new JdbcVendorOffers(dying.databases(), Clock.systemUTC())
                    .change(vendor, draft("RICE", "99.00", 5), 1, "user:v"));
        }
        assertEquals(1, offers.prices(vendor, "RICE", 10).size());
        assertEquals(1, offers.offer(vendor, "RICE").orElseThrow().version());
    }

    @Test
    void the_application_cannot_write_history() {
        done(offers.create(vendor, draft("RICE", "10.00", 5), "user:v"));
        for (String statement : List.of(
                "UPDATE price_history SET price = 1",
                "DELETE FROM price_history",
                "UPDATE price_history_tier SET price = 1",
                "DELETE FROM price_history_tier",
                "INSERT INTO price_history_tier SELECT offer_id, offer_version, 2, price FROM price_history",
                "INSERT INTO price_history SELECT offer_id, 7, price, currency, changed_at FROM price_history")) {
            SqlException refusal =
                    assertThrows(SqlException.class, () -> databases.write().update(statement));
            assertEquals("42501", refusal.state());
        }
    }

    @Test
    void a_reservation_makes_no_version_but_stock_that_leaves_does() {
        done(offers.create(vendor, draft("RICE", "10.00", 5), "user:v"));
        long id = owner.query("SELECT id FROM offer", row -> row.getLong(1)).get(0);
        new JdbcOffers(databases).reserve(Map.of(id, 3));
        assertEquals(1, offers.offer(vendor, "RICE").orElseThrow().version());
        owner.update("UPDATE offer SET stock_on_hand = 4");
        assertEquals(new OfferChange.Stale(2), offers.change(vendor, draft("RICE", "10.00", 9), 1, "user:v"));
        assertEquals(new OfferChange.BelowReserved(3), offers.change(vendor, draft("RICE", "10.00", 2), 2, "user:v"));
        assertEquals(4, offers.offer(vendor, "RICE").orElseThrow().stockOnHand());
        assertEquals(
                3,
                done(offers.change(vendor, draft("RICE", "10.00", 3), 2, "user:v"))
                        .stockReserved());
    }

    @Test
    void stock_that_is_reserved_meanwhile_is_not_taken_away() {
        done(offers.create(vendor, draft("RICE", "10.00", 5), "user:v"));
        long id = owner.query("SELECT id FROM offer", row -> row.getLong(1)).get(0);
        CompletableFuture<OfferChange> change;
        try (TestTransaction order = POSTGRES.transaction()) {
            new JdbcOffers(order.databases()).reserve(Map.of(id, 5));
            change = CompletableFuture.supplyAsync(() -> {
                try (TestTransaction setting = POSTGRES.transaction()) {
                    return new JdbcVendorOffers(setting.databases(), Clock.systemUTC())
                            .change(vendor, draft("RICE", "10.00", 1), null, "user:v");
                }
            });
            order.commit();
        }
        assertEquals(new OfferChange.BelowReserved(5), change.join());
    }

    @Test
    void an_offer_ends_after_it_begins() {
        OfferDraft upside = new OfferDraft("RICE", Money.npr(BigDecimal.TEN), 5, 1, 1, NEW_YEAR, NEW_YEAR, true);
        assertInstanceOf(OfferChange.NoPeriod.class, offers.create(vendor, upside, "user:v"));
        OfferDraft past = new OfferDraft("RICE", Money.npr(BigDecimal.TEN), 5, 1, 1, null, Instant.EPOCH, true);
        assertInstanceOf(OfferChange.NoPeriod.class, offers.create(vendor, past, "user:v"));
        OfferDraft from = new OfferDraft("RICE", Money.npr(BigDecimal.TEN), 5, 1, 1, NEW_YEAR, null, true);
        done(offers.create(vendor, from, "user:v"));
        OfferDraft over =
                new OfferDraft("RICE", Money.npr(BigDecimal.TEN), 5, 1, 1, null, NEW_YEAR.minusSeconds(1), true);
        assertInstanceOf(OfferChange.NoPeriod.class, offers.change(vendor, over, 1, "user:v"));
        assertEquals(NEW_YEAR, offers.offer(vendor, "RICE").orElseThrow().validFrom());
    }

    private static String told(PastPrice past) {
        return past.price().amount() + " v" + past.version() + " by " + past.changedBy();
    }

    private static List<String> skus(List<VendorOffer> found) {
        return found.stream().map(VendorOffer::sku).toList();
    }

    private static VendorOffer done(OfferChange change) {
        return assertInstanceOf(OfferChange.Done.class, change).offer();
    }

    private static OfferDraft draft(String sku, String price, int stock) {
        return new OfferDraft(sku, Money.npr(new BigDecimal(price)), stock, 1, 1, null, null, true);
    }
}
