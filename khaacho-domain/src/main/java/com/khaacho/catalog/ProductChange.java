package com.khaacho.catalog;

/** What became of a wish to change one product. */
public sealed interface ProductChange {

    /** It is as wished, and this is it. */
    record Done(CatalogueEntry entry) implements ProductChange {}

    /** The same request added it before, and this is what it is now. */
    record Repeated(CatalogueEntry entry) implements ProductChange {}

    /** The key belongs to a request with another body. */
    record KeyReused() implements ProductChange {}

    /** There is no such product. */
    record Unknown() implements ProductChange {}

    /** Somebody else changed it meanwhile: it has this version now. */
    record Stale(int version) implements ProductChange {}

    /** Another product has the sku. */
    record SkuTaken() implements ProductChange {}

    /** An import has the catalogue for itself. */
    record Busy() implements ProductChange {}
}
