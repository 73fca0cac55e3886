package com.khaacho.routing;

import com.khaacho.vendor.Offer;
import com.khaacho.vendor.PriceScale;
import com.khaacho.vendor.VendorOrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The offers fetched for a batch of orders, with the stock that is left of each: what one order of the batch takes, the
 * next one no longer sees. The authority is still the conditional update that reserves. For one thread.
 */
public final class OfferBook {

    private final Comparator<Shelf> cheapestFirst = Comparator.<Shelf, BigDecimal>comparing(
                    shelf -> prices(shelf).price())
            .thenComparingLong(shelf -> shelf.offer.id());

    private final Map<Long, List<Shelf>> byProduct;
    private final List<UUID> vendors;
    private final List<Set<String>> servedDistricts;
    private final List<BigDecimal> scores;
    private final Map<Long, PriceScale> agreed;

    /** Offers of vendors that deliver everywhere. */
    public OfferBook(Collection<Offer> offers) {
        this(offers, Map.of());
    }

    /**
     * @param offers at most one a vendor and product, as the database's constraint keeps them
     * @param districtsByVendor where a vendor delivers; a vendor that is missing here delivers everywhere
     */
    public OfferBook(Collection<Offer> offers, Map<UUID, Set<String>> districtsByVendor) {
        this(offers, districtsByVendor, Map.of());
    }

    /**
     * @param scoresByVendor how reliable a vendor is, 0 to 1; a vendor that is missing here counts as 1
     * @throws IllegalArgumentException when a score is out of its range
     */
    public OfferBook(
            Collection<Offer> offers, Map<UUID, Set<String>> districtsByVendor, Map<UUID, BigDecimal> scoresByVendor) {
        byProduct = new HashMap<>();
        vendors = new ArrayList<>();
        servedDistricts = new ArrayList<>();
        scores = new ArrayList<>();
        agreed = Map.of();
        Map<UUID, Integer> numbers = new HashMap<>();
        for (Offer offer : offers) {
            Integer vendor = numbers.get(offer.vendorId());
            if (vendor == null) {
                vendor = vendors.size();
                numbers.put(offer.vendorId(), vendor);
                vendors.add(offer.vendorId());
                servedDistricts.add(districtsByVendor.get(offer.vendorId()));
                scores.add(checked(scoresByVendor.getOrDefault(offer.vendorId(), BigDecimal.ONE)));
            }
            byProduct
                    .computeIfAbsent(offer.productId(), id -> new ArrayList<>(8))
                    .add(new Shelf(offer, vendor));
        }
        byProduct.values().forEach(shelves -> shelves.sort(cheapestFirst));
    }

    private OfferBook(OfferBook book, Map<Long, PriceScale> agreed) {
        this.byProduct = new HashMap<>(book.byProduct);
        this.vendors = book.vendors;
        this.servedDistricts = book.servedDistricts;
        this.scores = book.scores;
        this.agreed = agreed;
        byProduct.replaceAll((product, shelves) -> sorted(shelves));
    }

    /** The same stock at other prices: what is taken from one book is gone from both. */
    OfferBook at(Map<Long, PriceScale> agreedByOffer) {
        return new OfferBook(this, agreedByOffer);
    }

    private List<Shelf> sorted(List<Shelf> shelves) {
        boolean isOther = shelves.stream().anyMatch(shelf -> agreed.containsKey(shelf.offer.id()));
        return isOther ? shelves.stream().sorted(cheapestFirst).toList() : shelves;
    }

    /** What is left of the product over all vendors, in selling units. */
    public long remaining(long productId) {
        return shelves(productId).stream().mapToLong(shelf -> shelf.remaining).sum();
    }

    /** Whether any vendor offers it, whatever is left of it. */
    public boolean isOffered(Long productId) {
        return byProduct.containsKey(productId);
    }

    /** What each of so many units costs at least, whether or not that vendor has them left; empty when nobody offers any. */
    Optional<BigDecimal> lowestPrice(Long productId, long quantity) {
        return shelves(productId).stream()
                .map(shelf -> prices(shelf).of(quantity))
                .min(Comparator.naturalOrder());
    }

    /** Undoes what a plan took, for the next order of the batch. */
    public void putBack(RoutingPlan plan) {
        for (RoutingPlan.Allocation allocation : plan.allocations()) {
            for (VendorOrderLine line : allocation.lines()) {
                for (Shelf shelf : shelves(line.productId())) {
                    if (shelf.offer.id() == line.offerId()) {
                        shelf.putBack(line.quantity());
                    }
                }
            }
        }
    }

    /** The offers of a product, cheapest first, ties by offer id. */
    List<Shelf> shelves(Long productId) {
        return byProduct.getOrDefault(productId, List.of());
    }

    /** What its vendor asks for it: what was agreed, or else the offer's own. */
    PriceScale prices(Shelf shelf) {
        return agreed.isEmpty() ? shelf.offer.prices() : agreed.getOrDefault(shelf.offer.id(), shelf.offer.prices());
    }

    int vendorCount() {
        return vendors.size();
    }

    UUID vendorId(int vendor) {
        return vendors.get(vendor);
    }

    boolean serves(int vendor, String district) {
        Set<String> served = servedDistricts.get(vendor);
        return district == null || served == null || served.contains(district);
    }

    /** From 0, never reliable, to 1. */
    BigDecimal score(int vendor) {
        return scores.get(vendor);
    }

    private static BigDecimal checked(BigDecimal score) {
        if (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A vendor's score must be 0 to 1: " + score);
        }
        return score;
    }

    /** One offer and what is left of it. Vendors are numbered from 0 so that a plan can count in arrays. */
    static final class Shelf {
        final Offer offer;
        final int vendor;
        private int remaining;

        Shelf(Offer offer, int vendor) {
            this.offer = offer;
            this.vendor = vendor;
            this.remaining = Math.max(0, offer.available());
        }

        int remaining() {
            return remaining;
        }

        void putBack(int quantity) {
            remaining += quantity;
        }

        void take(int quantity) {
            if (quantity < 0 || quantity > remaining) {
                throw new IllegalStateException("Offer " + offer.id() + " has " + remaining + " left, not " + quantity);
            }
            remaining -= quantity;
        }
    }
}
