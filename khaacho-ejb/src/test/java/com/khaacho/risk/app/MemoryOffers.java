package com.khaacho.risk.app;

import com.khaacho.vendor.Offer;
import com.khaacho.vendor.Offers;
import com.khaacho.vendor.PriceScale;
import com.khaacho.vendor.PriceScale.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Offers in memory; nothing of them is ever reserved. */
final class MemoryOffers implements Offers {

    private final List<Offer> offers = new ArrayList<>();

    MemoryOffers offer(long productId, String price, Tier... tiers) {
        UUID vendor = new UUID(0, offers.size());
        PriceScale prices = new PriceScale(new BigDecimal(price), List.of(tiers));
        offers.add(new Offer(offers.size(), vendor, productId, prices, 100, 1, 2));
        return this;
    }

    @Override
    public List<Offer> of(Collection<Long> productIds) {
        return offers.stream()
                .filter(each -> productIds.contains(each.productId()))
                .toList();
    }

    @Override
    public List<Offer> ofSold(Collection<Long> productIds) {
        return of(productIds);
    }

    @Override
    public Map<UUID, Set<String>> servedDistricts() {
        return Map.of();
    }

    @Override
    public void reserve(Map<Long, Integer> quantities) {
        throw new UnsupportedOperationException("A check reserves nothing");
    }
}
