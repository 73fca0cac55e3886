package com.khaacho.vendor.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.vendor.PriceList;
import com.khaacho.vendor.PriceListChange;
import com.khaacho.vendor.PriceListDraft;
import com.khaacho.vendor.PriceListDraft.Price;
import com.khaacho.vendor.PriceListRequest;
import com.khaacho.vendor.PriceScale;
import com.khaacho.vendor.PriceScale.Tier;
import com.khaacho.vendor.VendorPriceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Price lists in PostgreSQL; the history of prices is kept by a trigger. */
@ApplicationScoped
public class JdbcVendorPriceLists implements VendorPriceLists {

    private final Databases databases;

    @Inject
    public JdbcVendorPriceLists(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcVendorPriceLists() {
        this(null);
    }

    @Override
    public List<PriceList> list(UUID vendor, UUID after, int limit) {
        return databases
                .read()
                .query(PriceListSql.LIST, JdbcVendorPriceLists::head, vendor, vendor, after, after, limit);
    }

    @Override
    public Optional<PriceList.Sheet> sheet(UUID vendor, UUID id) {
        return sheet(databases.read(), vendor, id);
    }

    @Override
    public List<PriceList.Past> history(UUID id, int limit) {
        return databases.read().query(PriceListSql.HISTORY, JdbcVendorPriceLists::past, id, limit);
    }

    @Override
    public PriceListChange create(UUID vendor, PriceListRequest request, String by) {
        if (!lock(vendor)) {
            return new PriceListChange.NotFound();
        }
        Optional<PriceListChange> earlier = earlier(vendor, request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        PriceListDraft draft = request.draft();
        if (named(vendor, draft.name()).isPresent()) {
            return new PriceListChange.NameTaken();
        }
        UUID id = UUID.randomUUID();
        Optional<PriceListChange> refusal = refusal(vendor, id, draft);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        databases
                .write()
                .update(
                        PriceListSql.INSERT,
                        id,
                        vendor,
                        draft.name(),
                        draft.active(),
                        by,
                        request.key(),
                        request.hash());
        return filled(vendor, id, draft);
    }

    @Override
    public PriceListChange change(UUID vendor, UUID id, PriceListDraft draft, Integer version, String by) {
        Optional<PriceList.Sheet> found = lock(vendor) ? sheet(databases.write(), vendor, id) : Optional.empty();
        if (found.isEmpty()) {
            return new PriceListChange.NotFound();
        }
        PriceList.Sheet old = found.get();
        if (version != null && version != old.list().version()) {
            return new PriceListChange.Stale(old.list().version());
        } else if (!named(vendor, draft.name()).orElse(id).equals(id)) {
            return new PriceListChange.NameTaken();
        }
        Optional<PriceListChange> refusal = refusal(vendor, id, draft);
        if (refusal.isPresent()) {
            return refusal.get();
        } else if (old.draft().isSame(draft)) {
            return new PriceListChange.Done(old);
        }
        databases.write().update(PriceListSql.UPDATE, draft.name(), draft.active(), by, id);
        return filled(vendor, id, draft);
    }

    private boolean lock(UUID vendor) {
        return !databases
                .write()
                .query(PriceListSql.LOCK_VENDOR, row -> row.getString(1), vendor)
                .isEmpty();
    }

    /** What the key made before; a null key made nothing. */
    private Optional<PriceListChange> earlier(UUID vendor, PriceListRequest request) {
        return databases.write().query(PriceListSql.KEYED, Made::read, request.hash(), vendor, request.key()).stream()
                .findFirst()
                .map(made -> made.sameBody()
                        ? new PriceListChange.MadeBefore(
                                sheet(databases.write(), vendor, made.id()).orElseThrow())
                        : new PriceListChange.KeyReused());
    }

    private Optional<UUID> named(UUID vendor, String name) {
        return databases.write().query(PriceListSql.NAMED, row -> row.getObject(1, UUID.class), vendor, name).stream()
                .findFirst();
    }

    private Optional<PriceListChange> refusal(UUID vendor, UUID id, PriceListDraft draft) {
        UUID[] retailers = Columns.of(draft.retailers()).uuids(retailer -> retailer);
        List<Integer> strangers =
                databases.write().query(PriceListSql.UNKNOWN_RETAILERS, row -> row.getInt(1), (Object) retailers);
        List<Integer> unsold =
                databases.write().query(PriceListSql.UNKNOWN_OFFERS, row -> row.getInt(1), skus(draft), vendor);
        if (!strangers.isEmpty() || !unsold.isEmpty()) {
            return Optional.of(new PriceListChange.Unknown(strangers, unsold));
        }
        return databases.write().query(PriceListSql.TAKEN, row -> row.getString(1), vendor, retailers, id).stream()
                .findFirst()
                .map(PriceListChange.RetailerTaken::new);
    }

    private PriceListChange filled(UUID vendor, UUID id, PriceListDraft draft) {
        Sql sql = databases.write();
        UUID[] retailers = Columns.of(draft.retailers()).uuids(retailer -> retailer);
        sql.update(PriceListSql.DROP_MEMBERS, id, retailers);
        sql.update(PriceListSql.ADD_MEMBERS, id, vendor, retailers);
        sql.update(PriceListSql.DROP_PRICES, id, skus(draft));
        Columns<PlacedTier> tiers = Columns.of(tiers(draft));
        sql.update(
                PriceListSql.SET_PRICES,
                skus(draft),
                Columns.of(draft.prices()).amounts(price -> price.scale().price()),
                vendor,
                tiers.integers(PlacedTier::place),
                tiers.integers(placed -> placed.tier().fromQuantity()),
                tiers.amounts(placed -> placed.tier().price()),
                id);
        return new PriceListChange.Done(sheet(sql, vendor, id).orElseThrow());
    }

    /** What a key made. */
    private record Made(UUID id, boolean sameBody) {
        static Made read(ResultSet row) throws SQLException {
            return new Made(row.getObject("id", UUID.class), row.getBoolean("same_body"));
        }
    }

    /** @param place of its price, from 1 on, as PostgreSQL counts */
    private record PlacedTier(int place, Tier tier) {}

    private static List<PlacedTier> tiers(PriceListDraft draft) {
        List<PlacedTier> tiers = new ArrayList<>();
        for (int i = 0; i < draft.prices().size(); i++) {
            for (Tier tier : draft.prices().get(i).scale().tiers()) {
                tiers.add(new PlacedTier(i + 1, tier));
            }
        }
        return tiers;
    }

    private static String[] skus(PriceListDraft draft) {
        return Columns.of(draft.prices()).texts(Price::sku);
    }

    /** The list first: prices of a later version beside it make a change by its version fail, never get lost. */
    private static Optional<PriceList.Sheet> sheet(Sql sql, UUID vendor, UUID id) {
        Optional<PriceList.Sheet> members =
                sql.query(PriceListSql.ONE, JdbcVendorPriceLists::members, id, vendor, vendor).stream()
                        .findFirst();
        return members.map(sheet -> {
            PriceListDraft draft = sheet.draft();
            List<Price> prices = sql.query(PriceListSql.PRICES, row -> new Price(row.getString("sku"), scale(row)), id);
            return new PriceList.Sheet(
                    sheet.list(), new PriceListDraft(draft.name(), draft.active(), draft.retailers(), prices));
        });
    }

    private static PriceList.Sheet members(ResultSet row) throws SQLException {
        PriceList head = head(row);
        UUID[] retailers = (UUID[]) row.getArray("retailers").getArray();
        return new PriceList.Sheet(head, new PriceListDraft(head.name(), head.active(), List.of(retailers), List.of()));
    }

    private static PriceList head(ResultSet row) throws SQLException {
        return new PriceList(
                row.getObject("id", UUID.class),
                row.getObject("vendor_id", UUID.class),
                row.getString("name"),
                row.getBoolean("active"),
                row.getInt("version"),
                instant(row, "updated_at"));
    }

    private static PriceList.Past past(ResultSet row) throws SQLException {
        return new PriceList.Past(
                row.getString("sku"),
                scale(row),
                row.getInt("version"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static PriceScale scale(ResultSet row) throws SQLException {
        BigDecimal price = row.getBigDecimal("price");
        return price == null ? null : new PriceScale(price, TierColumns.read(row));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
