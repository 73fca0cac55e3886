package com.khaacho.vendor.jdbc;

import com.khaacho.vendor.PriceScale.Tier;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tiers as two columns of a row, {@code tier_froms} and {@code tier_prices}: arrays of one length, or null for none. */
final class TierColumns {

    /** To be selected from a table {@code t} of tiers of one offer. */
    static final String SELECTED =
            """
            SELECT array_agg(t.from_quantity ORDER BY t.from_quantity) AS tier_froms,
                array_agg(t.price ORDER BY t.from_quantity) AS tier_prices
            """;

    /**
     * To be selected beside the columns of an offer {@code o}. Tiers are looked up for offers that ever had any: joined to
     * all, they made reading the offers of a batch nine times as slow.
     */
    static final String OF_OFFER =
            """
            CASE WHEN o.tier_changes > 0 THEN ARRAY(SELECT t.from_quantity FROM offer_tier t
                WHERE t.offer_id = o.id ORDER BY t.from_quantity) END AS tier_froms,
            CASE WHEN o.tier_changes > 0 THEN ARRAY(SELECT t.price FROM offer_tier t
                WHERE t.offer_id = o.id ORDER BY t.from_quantity) END AS tier_prices
            """;

    private TierColumns() {}

    static List<Tier> read(ResultSet row) throws SQLException {
        Array froms = row.getArray("tier_froms");
        if (froms == null) {
            return List.of();
        }
        Integer[] from = (Integer[]) froms.getArray();
        BigDecimal[] price = (BigDecimal[]) row.getArray("tier_prices").getArray();
        List<Tier> tiers = new ArrayList<>(from.length);
        for (int i = 0; i < from.length; i++) {
            tiers.add(new Tier(from[i], price[i]));
        }
        return tiers;
    }
}
