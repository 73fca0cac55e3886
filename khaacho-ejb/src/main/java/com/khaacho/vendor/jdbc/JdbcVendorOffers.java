package com.khaacho.vendor.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.shared.Money;
import com.khaacho.vendor.OfferChange;
import com.khaacho.vendor.OfferDraft;
import com.khaacho.vendor.PriceScale.Tier;
import com.khaacho.vendor.VendorOffer;
import com.khaacho.vendor.VendorOffer.PastPrice;
import com.khaacho.vendor.VendorOffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Vendors' offers in PostgreSQL; versions and the history of prices are kept by triggers. */
@ApplicationScoped
public class JdbcVendorOffers implements VendorOffers {

    private final Databases databases;
    private final Clock clock;

    @Inject
    public JdbcVendorOffers(Databases databases, Clock clock) {
        this.databases = databases;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected JdbcVendorOffers() {
        this(null, null);
    }

    @Override
    public List<VendorOffer> list(UUID vendor, String afterSku, int limit) {
        return databases
                .read()
                .query(VendorOfferSql.LIST, JdbcVendorOffers::offer, vendor, afterSku == null ? "" : afterSku, limit);
    }

    @Override
    public Optional<VendorOffer> offer(UUID vendor, String sku) {
        return stored(databases.read(), vendor, sku);
    }

    @Override
    public List<PastPrice> prices(UUID vendor, String sku, int limit) {
        return databases.read().query(VendorOfferSql.PRICES, JdbcVendorOffers::price, vendor, sku, limit);
    }

    @Override
    public OfferChange create(UUID vendor, OfferDraft draft, String by) {
        if (endsBeforeItBegins(draft, clock.instant())) {
            return new OfferChange.NoPeriod();
        }
        Columns<Tier> tiers = Columns.of(draft.tiers());
        long made = databases
                .write()
                .query(
                        VendorOfferSql.CREATE,
                        row -> row.getLong(1),
                        vendor,
                        draft.price().amount(),
                        draft.price().currency(),
                        draft.stockOnHand(),
                        draft.minQuantity(),
                        draft.leadTimeDays(),
                        draft.active(),
                        draft.validFrom(),
                        draft.validTo(),
                        by,
                        draft.tiers().isEmpty() ? 0 : 1,
                        draft.sku(),
                        vendor,
                        tiers.integers(Tier::fromQuantity),
                        tiers.amounts(Tier::price))
                .get(0);
        if (made == 1) {
            noteArrival(vendor, draft);
        }
        return stored(databases.write(), vendor, draft.sku())
                .<OfferChange>map(
                        offer -> made == 1 ? new OfferChange.Done(offer) : new OfferChange.Exists(offer.version()))
                .orElseGet(OfferChange.UnknownProduct::new);
    }

    @Override
    public OfferChange change(UUID vendor, OfferDraft draft, Integer version, String by) {
        Optional<VendorOffer> before =
                databases.write().query(VendorOfferSql.LOCK, JdbcVendorOffers::offer, vendor, draft.sku()).stream()
                        .findFirst();
        if (before.isEmpty()) {
            return new OfferChange.UnknownOffer();
        }
        VendorOffer old = before.get();
        if (version != null && version != old.version()) {
            return new OfferChange.Stale(old.version());
        } else if (draft.stockOnHand() < old.stockReserved()) {
            return new OfferChange.BelowReserved(old.stockReserved());
        } else if (endsBeforeItBegins(draft, old.validFrom())) {
            return new OfferChange.NoPeriod();
        }
        return new OfferChange.Done(set(vendor, draft, isSame(old.tiers(), draft.tiers()), by));
    }

    /** The row is locked by now. */
    private VendorOffer set(UUID vendor, OfferDraft draft, boolean keepsTiers, String by) {
        if (!keepsTiers) {
            setTiers(vendor, draft);
        }
        databases
                .write()
                .update(
                        VendorOfferSql.CHANGE,
                        draft.price().amount(),
                        draft.price().currency(),
                        draft.stockOnHand(),
                        draft.minQuantity(),
                        draft.leadTimeDays(),
                        draft.active(),
                        keepsTiers ? 0 : 1,
                        draft.validFrom(),
                        draft.validTo(),
                        by,
                        vendor,
                        draft.sku());
        noteArrival(vendor, draft);
        return stored(databases.write(), vendor, draft.sku()).orElseThrow();
    }

    private void setTiers(UUID vendor, OfferDraft draft) {
        Columns<Tier> tiers = Columns.of(draft.tiers());
        databases.write().update(VendorOfferSql.DROP_TIERS, vendor, draft.sku());
        databases
                .write()
                .update(
                        VendorOfferSql.ADD_TIERS,
                        tiers.integers(Tier::fromQuantity),
                        tiers.amounts(Tier::price),
                        vendor,
                        draft.sku());
    }

    /** Whatever zeros amounts end with. */
    private static boolean isSame(List<Tier> some, List<Tier> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            Tier tier = some.get(i);
            Tier other = others.get(i);
            same = tier.fromQuantity() == other.fromQuantity() && tier.price().compareTo(other.price()) == 0;
        }
        return same;
    }

    /** In the same transaction: the stock and the word that it came are there together or not at all. */
    private void noteArrival(UUID vendor, OfferDraft draft) {
        databases.write().update(VendorOfferSql.NOTE_ARRIVAL, vendor, draft.sku());
    }

    private static boolean endsBeforeItBegins(OfferDraft draft, Instant unlessSaid) {
        Instant from = draft.validFrom() == null ? unlessSaid : draft.validFrom();
        return draft.validTo() != null && !draft.validTo().isAfter(from);
    }

    private static Optional<VendorOffer> stored(Sql sql, UUID vendor, String sku) {
        return sql.query(VendorOfferSql.ONE, JdbcVendorOffers::offer, vendor, sku).stream()
                .findFirst();
    }

    private static VendorOffer offer(ResultSet row) throws SQLException {
        return new VendorOffer(
                row.getString("sku"),
                row.getString("name"),
                new Money(row.getBigDecimal("price"), row.getString("currency")),
                TierColumns.read(row),
                row.getInt("stock_on_hand"),
                row.getInt("stock_reserved"),
                row.getInt("min_quantity"),
                row.getInt("lead_time_days"),
                instant(row, "valid_from"),
                instant(row, "valid_to"),
                row.getBoolean("active"),
                row.getInt("version"),
                instant(row, "updated_at"));
    }

    private static PastPrice price(ResultSet row) throws SQLException {
        return new PastPrice(
                new Money(row.getBigDecimal("price"), row.getString("currency")),
                TierColumns.read(row),
                row.getInt("offer_version"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
