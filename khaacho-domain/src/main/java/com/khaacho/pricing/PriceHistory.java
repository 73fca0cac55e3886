package com.khaacho.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The levels of one product in one market, each from the day on which it was first seen. In a district that no vendor of
 * the product names, those count that deliver everywhere.
 */
public final class PriceHistory {

    private final NavigableMap<LocalDate, Optional<PriceLevel>> inDistrict;
    private final NavigableMap<LocalDate, Optional<PriceLevel>> everywhere;

    /**
     * @param inDistrict by the first day; empty from when nobody named the district any more
     * @param everywhere of those that deliver everywhere; empty from when none of them offered it any more
     */
    public PriceHistory(
            Map<LocalDate, Optional<PriceLevel>> inDistrict, Map<LocalDate, Optional<PriceLevel>> everywhere) {
        this.inDistrict = new TreeMap<>(inDistrict);
        this.everywhere = new TreeMap<>(everywhere);
    }

    /** As it was on a day; absent when nobody offered it. */
    public Optional<PriceLevel> on(LocalDate day) {
        return on(day, inDistrict).or(() -> on(day, everywhere));
    }

    private static Optional<PriceLevel> on(LocalDate day, NavigableMap<LocalDate, Optional<PriceLevel>> levels) {
        Map.Entry<LocalDate, Optional<PriceLevel>> entry = levels.floorEntry(day);
        return entry == null ? Optional.empty() : entry.getValue();
    }

    /** The usual prices of those of the days on which enough vendors offered it. */
    public List<DailyMedian> medians(List<LocalDate> days) {
        List<DailyMedian> medians = new ArrayList<>();
        for (LocalDate day : days) {
            on(day).filter(PriceLevel::mayBeTold).ifPresent(level -> medians.add(new DailyMedian(day, level.median())));
        }
        return medians;
    }
}
