package com.khaacho.vendor;

/** What became of a vendor's wish to set an offer. */
public sealed interface OfferChange {

    /** It is as wished, and this is it. */
    record Done(VendorOffer offer) implements OfferChange {}

    /** There is no such product to offer. */
    record UnknownProduct() implements OfferChange {}

    /** The vendor does not offer this product. */
    record UnknownOffer() implements OfferChange {}

    /** The vendor offers it already; a change has to name its version. */
    record Exists(int version) implements OfferChange {}

    /** It was changed meanwhile: it has this version now. */
    record Stale(int version) implements OfferChange {}

    /** More units are promised to orders than the stock would have. */
    record BelowReserved(int reserved) implements OfferChange {}

    /** It would end before it begins. */
    record NoPeriod() implements OfferChange {}
}
