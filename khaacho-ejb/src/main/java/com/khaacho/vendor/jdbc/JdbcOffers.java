package com.khaacho.vendor.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.vendor.Offer;
import com.khaacho.vendor.Offers;
import com.khaacho.vendor.PriceScale;
import com.khaacho.vendor.StockTakenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;

/** Offers in PostgreSQL. Stock never falls below 0: by the statement's condition and by the table's constraint. */
@ApplicationScoped
public class JdbcOffers implements Offers {

    private static final String VALID =
            "o.active AND o.valid_from <= now() AND (o.valid_to IS NULL OR o.valid_to > now())";

    private static final String OFFERS =
            """
            SELECT o.id, o.vendor_id, o.product_id, o.price, o.stock_on_hand - o.stock_reserved AS available,
                o.min_quantity, o.lead_time_days,
            """
                    + TierColumns.OF_OFFER
                    + " FROM offer o WHERE o.product_id = ANY(?) AND "
                    + VALID;

    private static final String OF_SOLD =
            OFFERS + " AND EXISTS (SELECT FROM product p WHERE p.id = o.product_id AND p.active)";

    private static final String DISTRICTS =
            "SELECT id, served_districts FROM party WHERE kind = 'VENDOR' AND served_districts IS NOT NULL";

    /** Locked in the order of their ids, as whoever frees stock does, so that nobody waits in a circle. */
    private static final String RESERVE =
            """
            WITH asked AS (SELECT * FROM unnest(?, ?) AS a(offer_id, quantity)),
            held AS (SELECT id FROM offer WHERE id IN (SELECT offer_id FROM asked) ORDER BY id FOR UPDATE)
            UPDATE offer o SET stock_reserved = o.stock_reserved + a.quantity, updated_at = now()
            FROM asked a JOIN held h ON h.id = a.offer_id
            WHERE o.id = a.offer_id AND o.stock_on_hand - o.stock_reserved >= a.quantity
            """;

    private final Databases databases;

    @Inject
    public JdbcOffers(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcOffers() {
        this(null);
    }

    @Override
    public List<Offer> of(Collection<Long> productIds) {
        return databases.write().query(OFFERS, JdbcOffers::offer, (Object)
                Columns.of(productIds).longs(id -> id));
    }

    @Override
    public List<Offer> ofSold(Collection<Long> productIds) {
        return databases.write().query(OF_SOLD, JdbcOffers::offer, (Object)
                Columns.of(productIds).longs(id -> id));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getLong("id"),
                row.getObject("vendor_id", UUID.class),
                row.getLong("product_id"),
                new PriceScale(row.getBigDecimal("price"), TierColumns.read(row)),
                row.getInt("available"),
                row.getInt("min_quantity"),
                row.getInt("lead_time_days"));
    }

    @Override
    public Map<UUID, Set<String>> servedDistricts() {
        Map<UUID, Set<String>> served = new HashMap<>();
        databases
                .write()
                .query(
                        DISTRICTS,
                        row -> served.put(row.getObject("id", UUID.class), Set.of((String[])
                                row.getArray("served_districts").getArray())));
        return served;
    }

    @Override
    public void reserve(Map<Long, Integer> quantities) {
        if (quantities.isEmpty()) {
            return;
        }
        Columns<Entry<Long, Integer>> c = Columns.of(quantities.entrySet());
        int reserved = databases.write().update(RESERVE, c.longs(Entry::getKey), c.integers(Entry::getValue));
        if (reserved != quantities.size()) {
            throw new StockTakenException((quantities.size() - reserved) + " of " + quantities.size()
                    + " offers have less stock than planned");
        }
    }
}
