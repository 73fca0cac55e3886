package com.khaacho.pricing.app;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.feature.Feature;
import com.khaacho.feature.app.Features;
import com.khaacho.identity.Caller;
import com.khaacho.pricing.PriceHistory;
import com.khaacho.pricing.PriceInsight;
import com.khaacho.pricing.PriceIntelligence;
import com.khaacho.pricing.PriceLevel;
import com.khaacho.pricing.PriceLevels;
import com.khaacho.pricing.PriceReading;
import com.khaacho.pricing.PricedProduct;
import com.khaacho.pricing.RobustPriceIntelligence;
import com.khaacho.pricing.StaticPriceIntelligence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what prices say: vendors of what they offer, operators of all that is sold. Nobody is told what a single vendor
 * asks. Throws {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindPriceInsights {

    /** How far back a trend is looked for. */
    private static final int DAYS = 30;

    private final PriceLevels levels;
    private final PriceIntelligence robust = new RobustPriceIntelligence();
    private final PriceIntelligence fallback = new StaticPriceIntelligence();
    private final Features features;
    private final Clock clock;

    @Inject
    public FindPriceInsights(PriceLevels levels, Features features, Clock clock) {
        this.levels = levels;
        this.features = features;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected FindPriceInsights() {
        this(null, null, null);
    }

    /**
     * By sku.
     *
     * @param sku of one product alone, or null
     * @param district what its shops are asked; null for the whole market
     * @param after the sku behind which to begin, or null
     */
    public List<PriceInsight> list(Caller reader, String sku, String district, String after, int limit) {
        List<PricedProduct> products = reader.seesEveryParty()
                ? levels.sold(sku, after, limit)
                : levels.offered(reader.partyId(), sku, after, limit);
        List<Long> ids = products.stream().map(PricedProduct::id).toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), NepaliDate.ZONE);
        List<LocalDate> days = levels.days(today.minusDays(DAYS), today);
        Map<Long, PriceHistory> histories =
                days.isEmpty() ? Map.of() : levels.histories(ids, district, days.get(0), today);
        Map<Long, PriceLevel> present = present(ids, district, histories, today);
        return products.stream()
                .map(product -> insight(product, histories.get(product.id()), present.get(product.id()), days, today))
                .toList();
    }

    /** Of what nobody has looked at yet. */
    private Map<Long, PriceLevel> present(
            List<Long> ids, String district, Map<Long, PriceHistory> histories, LocalDate today) {
        List<Long> unseen = ids.stream()
                .filter(id -> latest(histories.get(id), today).isEmpty())
                .toList();
        return unseen.isEmpty() ? new HashMap<>() : levels.present(unseen, district);
    }

    private static Optional<PriceLevel> latest(PriceHistory history, LocalDate today) {
        return Optional.ofNullable(history).flatMap(seen -> seen.on(today));
    }

    private PriceIntelligence intelligence() {
        return features.isOn(Feature.PRICE_INTELLIGENCE) ? robust : fallback;
    }

    private PriceInsight insight(
            PricedProduct product, PriceHistory history, PriceLevel present, List<LocalDate> days, LocalDate today) {
        Optional<PriceLevel> seen = latest(history, today);
        Optional<PriceLevel> level = seen.or(() -> Optional.ofNullable(present));
        PriceReading reading = level.map(now -> intelligence()
                        .read(
                                now,
                                seen.isPresent() ? history.medians(days) : List.of(),
                                product.own() == null ? null : product.own().amount()))
                .orElseGet(PriceReading::withheld);
        return new PriceInsight(product.sku(), product.name(), product.own(), reading);
    }
}
