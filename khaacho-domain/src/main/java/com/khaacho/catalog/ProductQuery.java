package com.khaacho.catalog;

/**
 * Which products to list.
 *
 * @param words what to search for, or null for all, by sku
 * @param category the products of this category only, or null
 * @param active those that are sold, those that are not, or null for both
 * @param after where the page before ended, or null for the first one
 * @param limit at most so many
 */
public record ProductQuery(String words, String category, Boolean active, Position after, int limit) {

    /** How closely a product's words match the words that were asked. */
    public enum Closeness {
        /** It has the words as asked. */
        SAME,
        /** It has words that begin so. */
        BEGINS,
        /** It has words that look alike. */
        ALIKE;

        /** The next closer one; nothing is closer than the same. */
        public Closeness closer() {
            return this == ALIKE ? BEGINS : SAME;
        }
    }

    /** A place in a list: the closest products first, those equally close by sku. */
    public record Position(Closeness closeness, String sku) {}

    /** A product and how closely it matches; a list without words is all the same. */
    public record Found(CatalogueEntry entry, Closeness closeness) {

        public Position position() {
            return new Position(closeness, entry.product().sku());
        }
    }
}
