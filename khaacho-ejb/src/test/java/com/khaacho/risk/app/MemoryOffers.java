package com.khaacho.risk.app;

import com.khaacho.vendor.Offer;
import com.khaacho.vendor.Offers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Offers in memory; nothing of them is ever reserved. */
final class MemoryOffers implements Offers {

    private final List<Offer> offers = new ArrayList<>();

    MemoryOffers offer(long productId, String price) {
        UUID vendor = new UUID(0, offers.size());
        offers.add(new Offer(offers.size(), vendor, productId, new BigDecimal(price), 100, 1, 2));
        return this;
    }

    @Override
    public List<Offer> of(Collection<Long> productIds) {
        return offers.stream()
                .filter(each -> productIds.contains(each.productId()))
                .toList();
    }

    @Override
    public Map<Long, BigDecimal> lowestPrices(Collection<Long> productIds) {
        return of(productIds).stream().collect(Collectors.toMap(Offer::productId, Offer::price, BigDecimal::min));
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
