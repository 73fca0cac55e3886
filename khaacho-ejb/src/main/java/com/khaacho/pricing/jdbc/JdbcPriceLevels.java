package com.khaacho.pricing.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.pricing.PriceHistory;
import com.khaacho.pricing.PriceLevel;
import com.khaacho.pricing.PriceLevels;
import com.khaacho.pricing.PricedProduct;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Looks on the primary, once a day and in one statement; all else is read from the pool that only reads. */
@ApplicationScoped
public class JdbcPriceLevels implements PriceLevels {

    private static final String WHOLE_MARKET = "";
    private static final String EVERYWHERE = "*";

    /**
     * In one statement: either a day was looked at, or it was not. Whoever is second waits for the first to commit, and
     * then finds the day done.
     */
    private static final String LOOK =
            """
            WITH mine AS (
                INSERT INTO price_level_day (day) VALUES (?) ON CONFLICT (day) DO NOTHING RETURNING day
            ), latest AS (
                SELECT DISTINCT ON (l.product_id, l.district) l.*
                FROM price_level l ORDER BY l.product_id, l.district, l.since DESC
            ), changed AS (
                INSERT INTO price_level (product_id, district, since, vendors, median, median_deviation, mean_deviation)
                SELECT coalesce(n.product_id, l.product_id), coalesce(n.district, l.district), m.day,
                    coalesce(n.vendors, 0), n.median, n.median_deviation, n.mean_deviation
                FROM mine m
                CROSS JOIN (price_levels_now() n
                    FULL JOIN latest l ON l.product_id = n.product_id AND l.district = n.district)
                WHERE (coalesce(n.vendors, 0), n.median, n.median_deviation, n.mean_deviation)
                    IS DISTINCT FROM (coalesce(l.vendors, 0), l.median, l.median_deviation, l.mean_deviation)
                RETURNING product_id
            )
            SELECT (SELECT count(*) FROM mine) AS days, (SELECT count(*) FROM changed) AS levels
            """;

    private static final String DAYS = "SELECT day FROM price_level_day WHERE day BETWEEN ? AND ? ORDER BY day";

    private static final String OFFERED =
            """
            SELECT p.id, p.sku, p.name, o.price, o.currency FROM offer o JOIN product p ON p.id = o.product_id AND p.active
            WHERE o.vendor_id = ? AND o.active AND (o.valid_to IS NULL OR o.valid_to > now())
                AND p.sku > ? AND (?::text IS NULL OR p.sku = ?)
            ORDER BY p.sku LIMIT ?
            """;

    private static final String SOLD =
            """
            SELECT p.id, p.sku, p.name, NULL::numeric AS price, NULL AS currency FROM product p
            WHERE p.active AND p.sku > ? AND (?::text IS NULL OR p.sku = ?)
            ORDER BY p.sku LIMIT ?
            """;

    /** What held when the first day began is the last that was seen by then. */
    private static final String HISTORIES =
            """
            SELECT l.product_id, l.district, l.since, l.vendors, l.median, l.median_deviation, l.mean_deviation
            FROM price_level l
            WHERE l.product_id = ANY(?) AND l.district = ANY(?) AND l.since <= ?
                AND l.since >= coalesce((SELECT max(f.since) FROM price_level f
                    WHERE f.product_id = l.product_id AND f.district = l.district AND f.since <= ?), l.since)
            """;

    private static final String PRESENT =
            """
            SELECT product_id, district, vendors, median, median_deviation, mean_deviation
            FROM price_levels_now(?) WHERE district = ANY(?)
            """;

    private final Databases databases;

    @Inject
    public JdbcPriceLevels(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcPriceLevels() {
        this(null);
    }

    private record Row(long product, String district, LocalDate since, Optional<PriceLevel> level) {}

    @Override
    public OptionalInt look(LocalDate day) {
        return databases
                .write()
                .query(
                        LOOK,
                        row -> row.getInt("days") == 0 ? OptionalInt.empty() : OptionalInt.of(row.getInt("levels")),
                        day)
                .get(0);
    }

    @Override
    public List<LocalDate> days(LocalDate first, LocalDate last) {
        return databases.read().query(DAYS, row -> row.getObject("day", LocalDate.class), first, last);
    }

    @Override
    public List<PricedProduct> offered(UUID vendor, String sku, String after, int limit) {
        return databases.read().query(OFFERED, JdbcPriceLevels::product, vendor, behind(after), sku, sku, limit);
    }

    @Override
    public List<PricedProduct> sold(String sku, String after, int limit) {
        return databases.read().query(SOLD, JdbcPriceLevels::product, behind(after), sku, sku, limit);
    }

    private static String behind(String after) {
        return after == null ? "" : after;
    }

    @Override
    public Map<Long, PriceHistory> histories(
            Collection<Long> products, String district, LocalDate first, LocalDate last) {
        List<Row> rows = databases
                .read()
                .query(
                        HISTORIES,
                        row -> row(row, row.getObject("since", LocalDate.class)),
                        ids(products),
                        markets(district),
                        last,
                        first);
        Map<Long, Map<LocalDate, Optional<PriceLevel>>> named = new HashMap<>();
        Map<Long, Map<LocalDate, Optional<PriceLevel>>> everywhere = new HashMap<>();
        for (Row row : rows) {
            (row.district().equals(EVERYWHERE) ? everywhere : named)
                    .computeIfAbsent(row.product(), id -> new HashMap<>())
                    .put(row.since(), row.level());
        }
        Map<Long, PriceHistory> histories = new HashMap<>();
        rows.forEach(row -> histories.computeIfAbsent(
                row.product(),
                id -> new PriceHistory(named.getOrDefault(id, Map.of()), everywhere.getOrDefault(id, Map.of()))));
        return histories;
    }

    @Override
    public Map<Long, PriceLevel> present(Collection<Long> products, String district) {
        Map<Long, PriceLevel> levels = new HashMap<>();
        List<Row> rows =
                databases.read().query(PRESENT, row -> row(row, LocalDate.EPOCH), ids(products), markets(district));
        for (Row row : rows) {
            if (row.district().equals(EVERYWHERE)) {
                levels.putIfAbsent(row.product(), row.level().orElseThrow());
            } else {
                levels.put(row.product(), row.level().orElseThrow());
            }
        }
        return levels;
    }

    private static String[] markets(String district) {
        return district == null ? new String[] {WHOLE_MARKET} : new String[] {district, EVERYWHERE};
    }

    private static Long[] ids(Collection<Long> products) {
        return Columns.of(products).longs(id -> id);
    }

    private static Row row(ResultSet row, LocalDate since) throws SQLException {
        int vendors = row.getInt("vendors");
        Optional<PriceLevel> level = vendors == 0
                ? Optional.empty()
                : Optional.of(new PriceLevel(
                        vendors,
                        row.getBigDecimal("median"),
                        row.getBigDecimal("median_deviation"),
                        row.getBigDecimal("mean_deviation")));
        return new Row(row.getLong("product_id"), row.getString("district"), since, level);
    }

    private static PricedProduct product(ResultSet row) throws SQLException {
        BigDecimal price = row.getBigDecimal("price");
        return new PricedProduct(
                row.getLong("id"),
                row.getString("sku"),
                row.getString("name"),
                price == null ? null : new Money(price, row.getString("currency")));
    }
}
