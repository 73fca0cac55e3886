package com.khaacho.vendor.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.vendor.PriceLists;
import com.khaacho.vendor.PriceScale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Agreed prices in PostgreSQL: one look-up a batch, by the members' index, which ends there where nobody is a member. */
@ApplicationScoped
public class JdbcPriceLists implements PriceLists {

    private static final String AGREED =
            """
            SELECT m.retailer_id, t.offer_id, t.price, t.tier_froms, t.tier_prices
            FROM price_list_member m JOIN price_list l ON l.id = m.list_id AND l.active
            JOIN price_list_price t ON t.list_id = l.id JOIN offer o ON o.id = t.offer_id
            WHERE m.retailer_id = ANY(?) AND o.product_id = ANY(?)
            """;

    private final Databases databases;

    @Inject
    public JdbcPriceLists(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcPriceLists() {
        this(null);
    }

    @Override
    public Map<UUID, Map<Long, PriceScale>> agreed(Collection<UUID> retailers, Collection<Long> productIds) {
        Map<UUID, Map<Long, PriceScale>> agreed = new HashMap<>();
        databases
                .write()
                .query(
                        AGREED,
                        row -> agreed.computeIfAbsent(
                                        row.getObject("retailer_id", UUID.class), retailer -> new HashMap<>())
                                .put(
                                        row.getLong("offer_id"),
                                        new PriceScale(row.getBigDecimal("price"), TierColumns.read(row))),
                        Columns.of(retailers).uuids(id -> id),
                        Columns.of(productIds).longs(id -> id));
        return agreed;
    }
}
