package com.khaacho.pricing.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.pricing.PriceHistory;
import com.khaacho.pricing.PriceLevel;
import com.khaacho.pricing.PricedProduct;
import com.khaacho.vendor.AgreedPrices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcPriceLevelsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String KASKI = "Kaski";

    private final Sql owner = POSTGRES.asOwner();
    private final JdbcPriceLevels levels = new JdbcPriceLevels(POSTGRES.databases());
    private long rice;

    @BeforeEach
    void open() {
        owner.update("TRUNCATE product, price_level_day RESTART IDENTITY CASCADE");
        owner.update("INSERT INTO product (sku, name, category, unit) VALUES ('RICE', 'Rice', 'R', 'sack'),"
                + " ('OIL', 'Oil', 'O', 'tin')");
        rice = owner.query("SELECT id FROM product WHERE sku = 'RICE'", row -> row.getLong(1))
                .get(0);
    }

    @Test
    void a_level_is_the_median_of_those_who_deliver_there_with_its_deviations() {
        offer("100", null);
        offer("104", null);
        offer("110", KASKI);
        offer("300", "Mustang");
        assertEquals(OptionalInt.of(4), levels.look(DAY));
        assertEquals(level(4, "107.00", "5.00", "51.50"), on(DAY, null));
        assertEquals(level(3, "104.00", "4.00", "3.33"), on(DAY, KASKI));
        assertEquals(level(3, "104.00", "4.00", "66.67"), on(DAY, "Mustang"));
        assertEquals(level(2, "102.00", "2.00", "2.00"), on(DAY, "Humla"));
        assertEquals(
                level(3, "104.00", "4.00", "3.33"),
                levels.present(List.of(rice), KASKI).get(rice));
        assertEquals(
                level(2, "102.00", "2.00", "2.00"),
                levels.present(List.of(rice), "Humla").get(rice));
    }

    @Test
    void what_changed_is_kept_from_its_day_on_and_what_did_not_is_not_kept_again() {
        offer("100", null);
        UUID second = offer("104", null);
        levels.look(DAY);
        assertEquals(OptionalInt.of(0), levels.look(DAY.plusDays(1)));
        owner.update("UPDATE offer SET price = 120 WHERE vendor_id = ?", second);
        assertEquals(OptionalInt.of(2), levels.look(DAY.plusDays(2)));
        assertEquals(level(2, "102.00", "2.00", "2.00"), on(DAY.plusDays(1), null));
        assertEquals(level(2, "110.00", "10.00", "10.00"), on(DAY.plusDays(2), null));
        assertEquals(List.of(DAY.plusDays(1), DAY.plusDays(2)), levels.days(DAY.plusDays(1), DAY.plusDays(9)));
    }

    @Test
    void what_nobody_offers_any_more_has_no_level_from_that_day_on() {
        UUID only = offer("100", KASKI);
        levels.look(DAY);
        owner.update("UPDATE offer SET active = false WHERE vendor_id = ?", only);
        assertEquals(OptionalInt.of(2), levels.look(DAY.plusDays(1)));
        assertEquals(OptionalInt.of(0), levels.look(DAY.plusDays(2)));
        PriceHistory history = history(KASKI);
        assertEquals(level(1, "100.00", "0.00", "0.00"), history.on(DAY).orElseThrow());
        assertEquals(Optional.empty(), history.on(DAY.plusDays(2)));
        owner.update("UPDATE offer SET active = true WHERE vendor_id = ?", only);
        assertEquals(OptionalInt.of(2), levels.look(DAY.plusDays(3)));
        assertEquals(level(1, "100.00", "0.00", "0.00"), on(DAY.plusDays(3), null));
    }

    @Test
    void an_offer_counts_while_it_may_be_ordered() {
        offer("100", null);
        UUID later = offer("200", null);
        owner.update("UPDATE offer SET valid_from = now() + interval '1 day' WHERE vendor_id = ?", later);
        UUID over = offer("300", null);
        owner.update(
                "UPDATE offer SET valid_from = now() - interval '2 days', valid_to = now() - interval '1 day'"
                        + " WHERE vendor_id = ?",
                over);
        levels.look(DAY);
        assertEquals(1, on(DAY, null).vendors());
        owner.update("UPDATE product SET active = false");
        levels.look(DAY.plusDays(1));
        assertEquals(Optional.empty(), history(null).on(DAY.plusDays(1)));
    }

    @Test
    void what_a_vendor_agreed_with_a_retailer_is_in_no_level() {
        UUID vendor = offer("100", null);
        UUID shop = UUID.randomUUID();
        owner.update("INSERT INTO party (id, kind, name) VALUES (?, 'RETAILER', 'Shop')", shop);
        new AgreedPrices(POSTGRES, vendor, shop).on("RICE", "10");
        levels.look(DAY);
        assertEquals(level(1, "100.00", "0.00", "0.00"), on(DAY, null));
    }

    @Test
    void a_day_is_looked_at_once_however_many_ask_at_once() {
        offer("100", null);
        List<CompletableFuture<OptionalInt>> asked = new ArrayList<>();
        for (int instance = 0; instance < 4; instance++) {
            asked.add(CompletableFuture.supplyAsync(() -> levels.look(DAY)));
        }
        assertEquals(
                List.of(2),
                asked.stream()
                        .map(CompletableFuture::join)
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt)
                        .toList());
        assertEquals(OptionalInt.empty(), levels.look(DAY));
    }

    @Test
    void who_dies_in_the_middle_leaves_the_day_to_the_next() {
        offer("100", null);
        try (TestTransaction dying = POSTGRES.transaction()) {
            assertEquals(OptionalInt.of(2), new JdbcPriceLevels(dying.databases()).look(DAY));
        }
        assertEquals(List.of(), levels.days(DAY, DAY));
        assertEquals(OptionalInt.of(2), levels.look(DAY));
    }

    @Test
    void a_vendor_finds_what_it_offers_and_others_find_what_is_sold() {
        UUID vendor = offer("100", null);
        owner.update(
                "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand, active)"
                        + " SELECT ?, id, 50, 9, false FROM product WHERE sku = 'OIL'",
                vendor);
        assertEquals(List.of("RICE"), skus(levels.offered(vendor, null, null, 9)));
        assertEquals(List.of(), skus(levels.offered(UUID.randomUUID(), null, null, 9)));
        assertEquals(List.of("OIL", "RICE"), skus(levels.sold(null, null, 9)));
        assertEquals(List.of("RICE"), skus(levels.sold(null, "OIL", 9)));
        assertEquals(List.of("OIL"), skus(levels.sold("OIL", null, 9)));
        assertEquals(List.of("OIL"), skus(levels.sold(null, null, 1)));
    }

    @Test
    void nobody_changes_what_was_seen() {
        offer("100", null);
        levels.look(DAY);
        assertThrows(SqlException.class, () -> owner.update("UPDATE price_level SET median = 1"));
        assertThrows(SqlException.class, () -> owner.update("DELETE FROM price_level"));
    }

    private UUID offer(String price, String district) {
        UUID vendor = UUID.randomUUID();
        owner.update(
                "INSERT INTO party (id, kind, name, served_districts) VALUES (?, 'VENDOR', 'Vendor',"
                        + " CASE WHEN ?::text IS NOT NULL THEN ARRAY[?::text] END)",
                vendor,
                district,
                district);
        owner.update(
                "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand) VALUES (?, ?, ?, 0)",
                vendor,
                rice,
                new BigDecimal(price));
        return vendor;
    }

    private PriceHistory history(String district) {
        return levels.histories(List.of(rice), district, DAY, DAY.plusDays(30)).get(rice);
    }

    private PriceLevel on(LocalDate day, String district) {
        Map<Long, PriceHistory> found = levels.histories(List.of(rice), district, day, day);
        return found.get(rice).on(day).orElseThrow();
    }

    private static List<String> skus(List<PricedProduct> products) {
        return products.stream().map(PricedProduct::sku).toList();
    }

    private static PriceLevel level(int vendors, String median, String medianDeviation, String meanDeviation) {
        return new PriceLevel(
                vendors, new BigDecimal(median), new BigDecimal(medianDeviation), new BigDecimal(meanDeviation));
    }
}
