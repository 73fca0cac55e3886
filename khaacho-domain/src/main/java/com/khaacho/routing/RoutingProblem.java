package com.khaacho.routing;

import com.khaacho.routing.OfferBook.Shelf;
import com.khaacho.vendor.PriceScale;
import java.util.Arrays;

/**
 * One order and the offers that could serve it, as arrays of integers: the search looks at each offer up to thousands of
 * times, and objects would cost more than the arithmetic. Amounts are paisa.
 *
 * <p>A product of which every vendor has all that is asked is counted in one lot: the whole quantity, at the price of that
 * quantity, with the lateness. Its split is no question then, since no smaller part has a lower price. All other products are counted in selling units.
 *
 * <p>Vendors are numbered by their lowest offer, products by their id, so that the order in which lines and offers
 * came changes nothing.
 */
final class RoutingProblem {

    /** Vendors that may share the order; also the most sellers of one product. */
    int maxVendors;

    int vendors;
    int products;

    /** By vendor: delivery fee and reliability penalty. */
    long[] vendorFee;

    /** By vendor: its first offer; the next vendor's first offer ends them. */
    int[] firstOffer;

    /** By product: lots or units that any choice of vendors could serve at most. */
    long[] need;

    /** By product: selling units in one lot, 1 where units are counted. */
    long[] weight;

    /** By product: the relaxation, which ignores minimum quantities and tiers, may be cheaper than any real split. */
    boolean[] hard;

    boolean anyHard;

    /** By offer: its product. */
    int[] product;

    /** By offer: lowest price of a lot or unit, above 0: that of all it could sell, since more units never cost more each. */
    long[] price;

    /** By offer: its prices by quantity. */
    PriceScale[] prices;

    /** By offer: its prices that the order could come to, falling; null where that is the one price. */
    long[][] tierPrice;

    /** By offer, as above: the units from which the price holds, rising, the first at least the minimum. */
    long[][] tierFrom;

    /** By offer: what the lateness comes to, once; 0 for lots. */
    long[] late;

    /** By offer: never above what a lot or unit of it costs with its share of the lateness. */
    long[] relaxedPrice;

    /** By offer: lots or units to be had, at least 1 and at least the minimum. */
    long[] capacity;

    /** By offer: smallest number of lots or units that is sold, at least 1. */
    long[] minimum;

    /** By offer: where to take it from. */
    Shelf[] shelf;

    long[] productId;

    /** Sellers of one product are worked on in this order. */
    boolean isBefore(int offer, int other) {
        return relaxedPrice[offer] < relaxedPrice[other]
                || (relaxedPrice[offer] == relaxedPrice[other] && offer < other);
    }

    int vendorOf(int offer) {
        int vendor = 0;
        while (firstOffer[vendor + 1] <= offer) {
            vendor++;
        }
        return vendor;
    }

    /** All products of the order are known here, those that nobody offers, too. */
    int productOf(long id) {
        return Arrays.binarySearch(productId, id);
    }
}
