package com.khaacho.catalog.jdbc;

import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.ProductQuery;
import com.khaacho.catalog.ProductQuery.Closeness;
import com.khaacho.catalog.ProductQuery.Found;
import com.khaacho.catalog.ProductSearch;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Search in two steps: the words that were asked become words that products have, then products are found by those. A
 * page is filled from the closest down, each closeness one statement that stops when the page is full.
 */
@ApplicationScoped
public class JdbcProductSearch implements ProductSearch {

    private static final String SELECT = "SELECT " + ProductRows.COLUMNS + " FROM product p WHERE true";

    private static final String POSTINGS = "SELECT " + ProductRows.COLUMNS
            + """
             FROM (SELECT DISTINCT hit.sku
                   FROM unnest(?::text[]) AS lead (word)
                   CROSS JOIN LATERAL (SELECT s.sku FROM product_posting s JOIN product p ON p.sku = s.sku
                                       WHERE s.word = lead.word
            """;

    private static final String PAGE =
            """
                                       ORDER BY s.sku LIMIT ?) AS hit
                   ORDER BY hit.sku LIMIT ?) AS page
             JOIN product p ON p.sku = page.sku ORDER BY p.sku
            """;

    private final Databases databases;

    @Inject
    public JdbcProductSearch(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcProductSearch() {
        this(null);
    }

    @Override
    public List<Found> find(ProductQuery query) {
        if (query.words() == null) {
            return all(query);
        }
        KnownWords words = KnownWords.like(query.words(), sql());
        List<Found> found = new ArrayList<>();
        for (Closeness closeness : Closeness.values()) {
            if (found.size() < query.limit() && words.reach(closeness) && isDue(closeness, query, found)) {
                found.addAll(page(query, closeness, words, query.limit() - found.size()));
            }
        }
        return found;
    }

    /** Slips are looked for where nothing is closer: who asked for coke is not shown cake. */
    private static boolean isDue(Closeness closeness, ProductQuery query, List<Found> found) {
        boolean first = query.after() == null;
        boolean behind = !first && closeness.compareTo(query.after().closeness()) < 0;
        boolean slip = closeness == Closeness.ALIKE;
        boolean closer = first ? !found.isEmpty() : query.after().closeness() != Closeness.ALIKE;
        return !behind && !(slip && closer);
    }

    /** Along the postings of the rarest word, in the order of the skus, until the page is full. */
    private List<Found> page(ProductQuery query, Closeness closeness, KnownWords words, int limit) {
        StringBuilder select = new StringBuilder(POSTINGS);
        List<Object> values = new ArrayList<>();
        values.add(words.rarest(closeness));
        boolean resumes = query.after() != null && query.after().closeness() == closeness;
        and(select, values, " AND s.sku > ?", resumes ? query.after().sku() : null);
        words.restrict(select, values, closeness);
        filter(select, values, query);
        values.add(limit);
        values.add(limit);
        return found(select.append(PAGE).toString(), values, closeness);
    }

    private List<Found> all(ProductQuery query) {
        StringBuilder select = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        and(
                select,
                values,
                " AND p.sku > ?",
                query.after() == null ? null : query.after().sku());
        filter(select, values, query);
        values.add(query.limit());
        return found(select.append(" ORDER BY p.sku LIMIT ?").toString(), values, Closeness.SAME);
    }

    private static void filter(StringBuilder select, List<Object> values, ProductQuery query) {
        and(select, values, " AND p.category = ?", query.category());
        and(select, values, " AND p.active = ?", query.active());
    }

    private List<Found> found(String select, List<Object> values, Closeness closeness) {
        return sql().query(select, row -> new Found(ProductRows.entry(row), closeness), values.toArray());
    }

    private static void and(StringBuilder select, List<Object> values, String clause, Object value) {
        if (value != null) {
            select.append(clause);
            values.add(value);
        }
    }

    @Override
    public Optional<CatalogueEntry> bySku(String sku) {
        return sql().query(SELECT + " AND p.sku = ?", ProductRows::entry, sku).stream()
                .findFirst();
    }

    private Sql sql() {
        return databases.read();
    }
}
