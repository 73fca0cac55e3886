package com.khaacho.vendor;

import java.util.List;

/** What became of a vendor's wish to make or change a price list; but for the first nothing was changed. */
public sealed interface PriceListChange {

    /** It is as wished, and this is it. */
    record Done(PriceList.Sheet sheet) implements PriceListChange {}

    /** The same request made it before; this is what it is now. */
    record MadeBefore(PriceList.Sheet sheet) implements PriceListChange {}

    /** A request with the same key and another body made a list before. */
    record KeyReused() implements PriceListChange {}

    /**
     * It names what is not there.
     *
     * @param retailers places in the draft's retailers of those that are none
     * @param prices places in the draft's prices of skus that the vendor does not offer
     */
    record Unknown(List<Integer> retailers, List<Integer> prices) implements PriceListChange {}

    /** The vendor has no such list. */
    record NotFound() implements PriceListChange {}

    /** Another list of the vendor has this name. */
    record NameTaken() implements PriceListChange {}

    /** A retailer is in another list of the vendor. */
    record RetailerTaken(String retailer) implements PriceListChange {}

    /** It was changed meanwhile: it has this version now. */
    record Stale(int version) implements PriceListChange {}
}
