package com.khaacho.routing;

import com.khaacho.order.OrderLine;
import com.khaacho.routing.OfferBook.Shelf;
import com.khaacho.vendor.PriceScale;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads an order's lines and the offers left for them into a {@link RoutingProblem}. For one order. */
final class ProblemBuilder {

    /**
     * An offer at whose price for few units the asked quantity would pass numeric(14,2) is none: no order could hold it. It
     * also keeps every sum over 500 products within a long.
     */
    private static final long HIGHEST_AMOUNT = 100_000_000_000_000L;

    private static final int PAISA_DECIMALS = 2;

    private final OfferBook book;
    private final RoutingCosts costs;
    private final int wishedDays;
    private final Set<UUID> excluded;
    private final RoutingProblem problem = new RoutingProblem();

    private long[] asked;
    private Shelf[] found = new Shelf[16];
    private int[] firstFound;
    private int count;

    ProblemBuilder(OfferBook book, RoutingSettings settings, int wishedDays, Set<UUID> excluded) {
        this.book = book;
        this.costs = settings.costs();
        this.wishedDays = wishedDays;
        this.excluded = excluded;
        problem.maxVendors = settings.maxVendors();
    }

    RoutingProblem build(List<OrderLine> lines, String district) {
        readProducts(lines);
        findOffers(district);
        int[] vendorOfFound = numberVendors();
        arrange(vendorOfFound);
        return problem;
    }

    /** Two lines may ask for one product; together they need the sum of both. */
    private void readProducts(List<OrderLine> lines) {
        long[] ids = new long[lines.size()];
        int known = 0;
        for (OrderLine line : lines) {
            if (line.productId() != null) {
                ids[known++] = line.productId();
            }
        }
        Arrays.sort(ids, 0, known);
        int distinct = 0;
        for (int i = 0; i < known; i++) {
            if (distinct == 0 || ids[i] != ids[distinct - 1]) {
                ids[distinct++] = ids[i];
            }
        }
        problem.productId = Arrays.copyOf(ids, distinct);
        problem.products = distinct;
        asked = new long[distinct];
        for (OrderLine line : lines) {
            if (line.productId() != null) {
                asked[problem.productOf(line.productId())] += line.quantity();
            }
        }
    }

    private void findOffers(String district) {
        firstFound = new int[problem.products + 1];
        for (int p = 0; p < problem.products; p++) {
            for (Shelf shelf : book.shelves(problem.productId[p])) {
                if (isUsable(shelf, asked[p]) && mayDeliver(shelf.vendor, district)) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = shelf;
                }
            }
            firstFound[p + 1] = count;
        }
    }

    private boolean mayDeliver(int vendor, String district) {
        return book.serves(vendor, district) && !excluded.contains(book.vendorId(vendor));
    }

    private boolean isUsable(Shelf shelf, long asked) {
        return Math.min(shelf.remaining(), asked) >= Math.max(1, shelf.offer.minQuantity())
                && paisa(book.prices(shelf).price()) <= HIGHEST_AMOUNT / asked;
    }

    /** The vendor of each offer found; vendors in the order of their lowest offers. */
    private int[] numberVendors() {
        long[] lowest = new long[book.vendorCount()];
        Arrays.fill(lowest, Long.MAX_VALUE);
        int vendors = 0;
        for (int i = 0; i < count; i++) {
            int vendor = found[i].vendor;
            vendors += lowest[vendor] == Long.MAX_VALUE ? 1 : 0;
            lowest[vendor] = Math.min(lowest[vendor], found[i].offer.id());
        }
        long[] order = lowest.clone();
        Arrays.sort(order);
        problem.vendors = vendors;
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Arrays.binarySearch(order, 0, vendors, lowest[found[i].vendor]);
        }
        return numbers;
    }

    private void arrange(int[] vendorOfFound) {
        allocate();
        for (int i = 0; i < count; i++) {
            problem.firstOffer[vendorOfFound[i] + 1]++;
            problem.vendorFee[vendorOfFound[i]] = costs.vendorOrderPaisa(book.score(found[i].vendor));
        }
        for (int v = 0; v < problem.vendors; v++) {
            problem.firstOffer[v + 1] += problem.firstOffer[v];
        }
        int[] next = problem.firstOffer.clone();
        for (int p = 0; p < problem.products; p++) {
            boolean lot = isLot(p);
            measure(p, lot);
            for (int i = firstFound[p]; i < firstFound[p + 1]; i++) {
                write(next[vendorOfFound[i]]++, p, found[i], lot);
            }
        }
    }

    private void allocate() {
        problem.vendorFee = new long[problem.vendors];
        problem.firstOffer = new int[problem.vendors + 1];
        problem.need = new long[problem.products];
        problem.weight = new long[problem.products];
        problem.hard = new boolean[problem.products];
        problem.product = new int[count];
        problem.price = new long[count];
        problem.late = new long[count];
        problem.relaxedPrice = new long[count];
        problem.capacity = new long[count];
        problem.minimum = new long[count];
        problem.prices = new PriceScale[count];
        problem.tierPrice = new long[count][];
        problem.tierFrom = new long[count][];
        problem.shelf = new Shelf[count];
    }

    private boolean isLot(int p) {
        for (int i = firstFound[p]; i < firstFound[p + 1]; i++) {
            if (found[i].remaining() < asked[p]) {
                return false;
            }
        }
        return true;
    }

    private void measure(int p, boolean lot) {
        int sellers = firstFound[p + 1] - firstFound[p];
        problem.weight[p] = lot ? asked[p] : 1;
        if (lot) {
            problem.need[p] = Math.min(sellers, 1);
            return;
        }
        long[] stock = new long[sellers];
        for (int i = 0; i < sellers; i++) {
            stock[i] = Math.min(found[firstFound[p] + i].remaining(), asked[p]);
        }
        Arrays.sort(stock);
        long most = 0;
        for (int i = 0; i < Math.min(sellers, problem.maxVendors); i++) {
            most += stock[sellers - 1 - i];
        }
        problem.need[p] = Math.min(asked[p], most);
    }

    private void write(int offer, int p, Shelf shelf, boolean lot) {
        long late = costs.latePaisa(shelf.offer.leadTimeDays(), wishedDays);
        long capacity = lot ? 1 : Math.min(shelf.remaining(), asked[p]);
        PriceScale prices = book.prices(shelf);
        problem.shelf[offer] = shelf;
        problem.prices[offer] = prices;
        problem.product[offer] = p;
        problem.capacity[offer] = capacity;
        long paisa = paisa(prices.of(lot ? asked[p] : capacity));
        problem.price[offer] = lot ? paisa * asked[p] + late : paisa;
        problem.late[offer] = lot ? 0 : late;
        problem.minimum[offer] = lot ? 1 : Math.max(1, shelf.offer.minQuantity());
        // The share is rounded down: whoever sells less than it has pays the same for being late.
        problem.relaxedPrice[offer] = problem.price[offer] + problem.late[offer] / capacity;
        if (!lot && !prices.tiers().isEmpty()) {
            writeTiers(offer, prices);
        }
        if (problem.minimum[offer] > 1 || problem.late[offer] > 0 || problem.tierFrom[offer] != null) {
            problem.hard[p] = true;
            problem.anyHard = true;
        }
    }

    /** Tiers that the minimum passes over or that the stock cannot reach are none. */
    private void writeTiers(int offer, PriceScale prices) {
        long minimum = problem.minimum[offer];
        List<PriceScale.Tier> reached = prices.tiers().stream()
                .filter(tier -> tier.fromQuantity() > minimum && tier.fromQuantity() <= problem.capacity[offer])
                .toList();
        if (reached.isEmpty()) {
            return;
        }
        long[] from = new long[reached.size() + 1];
        long[] price = new long[from.length];
        from[0] = minimum;
        price[0] = paisa(prices.of(minimum));
        for (int i = 1; i < from.length; i++) {
            from[i] = reached.get(i - 1).fromQuantity();
            price[i] = paisa(reached.get(i - 1).price());
        }
        problem.tierFrom[offer] = from;
        problem.tierPrice[offer] = price;
    }

    private static long paisa(BigDecimal npr) {
        return npr.movePointRight(PAISA_DECIMALS).longValueExact();
    }
}
