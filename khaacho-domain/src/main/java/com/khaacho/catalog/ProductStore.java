package com.khaacho.catalog;

import java.util.List;

/** Writes the catalogue, inside the caller's transaction. */
public interface ProductStore {

    /**
     * Lets several change single products at once, until the end of the transaction.
     *
     * @return false when an import has the catalogue for itself
     */
    boolean share();

    /** SKU_TAKEN or DONE. */
    ProductChange create(ProductDraft draft);

    /** The same, once for a key: later REPEATED with the product as it is then, or KEY_REUSED for another body. */
    ProductChange create(ProductDraft draft, RequestKey key);

    /**
     * Sets all that the draft says; nothing changes, not even the version, when it says what is there.
     *
     * @param version what the caller saw, or null for whatever is there
     */
    ProductChange change(ProductDraft draft, Integer version);

    /**
     * Gives the product one more alias; nothing changes when it has it.
     *
     * @return false when it is not sold any more, or has as many as it may have
     */
    boolean addAlias(long productId, String alias);

    /** Takes it out of sale; once more changes nothing. */
    ProductChange withdraw(String sku, Integer version);

    /**
     * Takes the catalogue for itself, until the end of the transaction.
     *
     * @return false when somebody else changes it at this moment
     */
    boolean own();

    /** Adds those that are new, sets those that differ, leaves the others alone. Each sku at most once. */
    Merged merge(List<ProductDraft> drafts);

    /** How many products a merge added and changed. */
    record Merged(int created, int changed) {}
}
