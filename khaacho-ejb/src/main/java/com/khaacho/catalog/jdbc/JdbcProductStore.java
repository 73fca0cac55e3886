package com.khaacho.catalog.jdbc;

import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.ProductChange;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.ProductRules;
import com.khaacho.catalog.ProductStore;
import com.khaacho.catalog.RequestKey;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes products; a version is compared and raised in one statement, so that of two writers one is told. */
@ApplicationScoped
public class JdbcProductStore implements ProductStore {

    private static final String SHARE = "SELECT pg_try_advisory_xact_lock_shared(hashtext('khaacho.catalogue'))";

    private static final String RETURNING = " RETURNING " + ProductRows.COLUMNS;

    private static final String CREATE =
            """
            INSERT INTO product AS p (sku, name, name_ne, brand, category, unit, pack, aliases, active)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, true)) ON CONFLICT (sku) DO NOTHING
            """
                    + RETURNING;

    private static final String CHANGE =
            """
            UPDATE product p SET name = n.name, name_ne = n.name_ne, brand = n.brand, category = n.category, unit = n.unit,
                pack = n.pack, aliases = n.aliases, active = coalesce(n.active, p.active),
                version = p.version + 1, updated_at = now()
            FROM (VALUES (?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text[], ?::boolean))
                AS n (sku, name, name_ne, brand, category, unit, pack, aliases, active)
            WHERE p.sku = n.sku AND p.version = coalesce(?::integer, p.version)
                AND (p.name, p.name_ne, p.brand, p.category, p.unit, p.pack, p.aliases, p.active) IS DISTINCT FROM
                    (n.name, n.name_ne, n.brand, n.category, n.unit, n.pack, n.aliases, coalesce(n.active, p.active))
            """
                    + RETURNING;

    private static final String WITHDRAW =
            """
            UPDATE product p SET active = false, version = p.version + 1, updated_at = now()
            WHERE p.sku = ? AND p.active AND p.version = coalesce(?::integer, p.version)
            """
                    + RETURNING;

    private static final String ADD_ALIAS =
            """
            UPDATE product p SET aliases = array_append(p.aliases, ?), version = p.version + 1, updated_at = now()
            WHERE p.id = ? AND p.active AND NOT ? = ANY(p.aliases) AND cardinality(p.aliases) < ?
            """;

    private static final String HAS_ALIAS =
            "SELECT 1 FROM product p WHERE p.id = ? AND p.active AND ? = ANY(p.aliases)";

    private static final String OWN = "SELECT pg_try_advisory_xact_lock(hashtext('khaacho.catalogue'))";

    /** A row whose product was not there has no predecessor: its xmax is 0. */
    private static final String MERGE =
            """
            WITH wished AS (
                SELECT sku, name, name_ne, brand, category, unit, pack,
                    string_to_array(aliases, ';') AS aliases, active::boolean AS active
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AS n (sku, name, name_ne, brand, category, unit, pack, aliases, active))
            INSERT INTO product AS p (sku, name, name_ne, brand, category, unit, pack, aliases, active)
            SELECT w.sku, w.name, w.name_ne, w.brand, w.category, w.unit, w.pack, w.aliases,
                coalesce(w.active, o.active, true)
            FROM wished w LEFT JOIN product o ON o.sku = w.sku
            ON CONFLICT (sku) DO UPDATE SET name = excluded.name, name_ne = excluded.name_ne, brand = excluded.brand,
                category = excluded.category, unit = excluded.unit, pack = excluded.pack, aliases = excluded.aliases,
                active = excluded.active, version = p.version + 1, updated_at = now()
            WHERE (p.name, p.name_ne, p.brand, p.category, p.unit, p.pack, p.aliases, p.active) IS DISTINCT FROM
                (excluded.name, excluded.name_ne, excluded.brand, excluded.category, excluded.unit, excluded.pack,
                    excluded.aliases, excluded.active)
            RETURNING p.xmax = 0
            """;

    private static final String FIND = "SELECT " + ProductRows.COLUMNS + " FROM product p WHERE p.sku = ?";

    private final Databases databases;

    @Inject
    public JdbcProductStore(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcProductStore() {
        this(null);
    }

    @Override
    public boolean share() {
        return sql().query(SHARE, row -> row.getBoolean(1)).get(0);
    }

    @Override
    public ProductChange create(ProductDraft draft) {
        return first(sql().query(CREATE, ProductRows::entry, values(draft)))
                .<ProductChange>map(ProductChange.Done::new)
                .orElseGet(ProductChange.SkuTaken::new);
    }

    @Override
    public ProductChange create(ProductDraft draft, RequestKey key) {
        if (!ProductKeys.claim(sql(), key, draft.sku())) {
            return ProductKeys.earlier(sql(), key);
        }
        ProductChange made = create(draft);
        if (!(made instanceof ProductChange.Done)) {
            ProductKeys.release(sql(), key);
        }
        return made;
    }

    @Override
    public ProductChange change(ProductDraft draft, Integer version) {
        Object[] draftValues = values(draft);
        Object[] values = Arrays.copyOf(draftValues, draftValues.length + 1);
        values[draftValues.length] = version;
        return first(sql().query(CHANGE, ProductRows::entry, values))
                .<ProductChange>map(ProductChange.Done::new)
                .orElseGet(() -> unchanged(draft.sku(), version));
    }

    @Override
    public ProductChange withdraw(String sku, Integer version) {
        return first(sql().query(WITHDRAW, ProductRows::entry, sku, version))
                .<ProductChange>map(ProductChange.Done::new)
                .orElseGet(() -> unchanged(sku, version));
    }

    @Override
    public boolean addAlias(long productId, String alias) {
        return sql().update(ADD_ALIAS, alias, productId, alias, ProductRules.MAX_ALIASES) == 1
                || !sql().query(HAS_ALIAS, row -> row.getInt(1), productId, alias)
                        .isEmpty();
    }

    @Override
    public boolean own() {
        return sql().query(OWN, row -> row.getBoolean(1)).get(0);
    }

    @Override
    public Merged merge(List<ProductDraft> drafts) {
        Columns<ProductDraft> c = Columns.of(drafts);
        List<Boolean> written = sql().query(
                        MERGE,
                        row -> row.getBoolean(1),
                        c.texts(ProductDraft::sku),
                        c.texts(ProductDraft::name),
                        c.texts(ProductDraft::nameNe),
                        c.texts(ProductDraft::brand),
                        c.texts(ProductDraft::category),
                        c.texts(ProductDraft::unit),
                        c.texts(ProductDraft::pack),
                        c.texts(draft -> String.join(";", draft.aliases())),
                        c.texts(draft ->
                                draft.active() == null ? null : draft.active().toString()));
        int created = (int) written.stream().filter(isNew -> isNew).count();
        return new Merged(created, written.size() - created);
    }

    /** Nothing was changed: because there is nothing, because the version is another, or because it is so already. */
    private ProductChange unchanged(String sku, Integer version) {
        Optional<CatalogueEntry> stored = first(sql().query(FIND, ProductRows::entry, sku));
        if (stored.isEmpty()) {
            return new ProductChange.Unknown();
        }
        CatalogueEntry entry = stored.get();
        return version == null || version == entry.version()
                ? new ProductChange.Done(entry)
                : new ProductChange.Stale(entry.version());
    }

    private static Object[] values(ProductDraft draft) {
        return new Object[] {
            draft.sku(),
            draft.name(),
            draft.nameNe(),
            draft.brand(),
            draft.category(),
            draft.unit(),
            draft.pack(),
            draft.aliases().toArray(String[]::new),
            draft.active()
        };
    }

    private static Optional<CatalogueEntry> first(List<CatalogueEntry> entries) {
        return entries.stream().findFirst();
    }

    private Sql sql() {
        return databases.write();
    }
}
