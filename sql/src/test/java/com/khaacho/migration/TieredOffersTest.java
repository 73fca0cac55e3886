package com.khaacho.migration;

import static com.khaacho.migration.Rows.count;
import static com.khaacho.migration.Rows.one;
import static com.khaacho.migration.Rows.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Offers that had tiers before tier_changes said so keep them, and nothing else of them changes. */
class TieredOffersTest {

    private static final String BEFORE_IT_COUNTED = "2026.11.23.6510";

    @Test
    void an_offer_that_began_with_tiers_is_one_whose_tiers_are_looked_for() throws SQLException {
        TestDatabase database = TestDatabase.empty();
        database.migrateTo(BEFORE_IT_COUNTED);
        UUID vendor = UUID.randomUUID();
        try (Connection owner = database.asOwner()) {
            run(owner, "insert into party (id, kind, name) values (?, 'VENDOR', 'V')", vendor);
            run(
                    owner,
                    "insert into product (sku, name, category, unit) values ('RICE', 'Rice', 'Rice', 'bag'), ('SALT', 'Salt', 'Salt', 'bag')");
            run(
                    owner,
                    "insert into offer (vendor_id, product_id, price, stock_on_hand) select ?, id, 100, 5 from product",
                    vendor);
            run(
                    owner,
                    "insert into offer_tier select o.id, 10, 95 from offer o join product p on p.id = product_id"
                            + " where sku = 'RICE'");
            database.migrate();
            assertEquals(
                    "RICE 1, SALT 0",
                    one(
                            owner,
                            """
                    select string_agg(sku || ' ' || tier_changes, ', ' order by sku)
                    from offer join product p on p.id = product_id"""));
            assertEquals(2, count(owner, "select count(*) from offer where version = 1"));
            assertEquals(2, count(owner, "select count(*) from price_history"));
        }
    }
}
