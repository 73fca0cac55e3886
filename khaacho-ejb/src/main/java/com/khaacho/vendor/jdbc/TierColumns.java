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

    /** For statements that read offers as {@code o}. */
    static final String OF_OFFER =
            " LEFT JOIN LATERAL (" + SELECTED + " FROM offer_tier t WHERE t.offer_id = o.id) AS tiers ON true ";

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
