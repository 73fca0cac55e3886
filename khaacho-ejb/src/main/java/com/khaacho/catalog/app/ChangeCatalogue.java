package com.khaacho.catalog.app;

import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.CatalogueException;
import com.khaacho.catalog.CatalogueException.Code;
import com.khaacho.catalog.ProductChange;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.RequestKey;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes single products. Every node's memory of the catalogue follows within {@link RefreshCatalogue}'s seconds. */
@ApplicationScoped
public class ChangeCatalogue {

    @EJB
    private ChangeCatalogueTransaction transaction;

    /**
     * A product that was added.
     *
     * @param repeated whether the same request added it before; then the entry is what it is now
     */
    public record Added(CatalogueEntry entry, boolean repeated) {}

    /**
     * Adds a product.
     *
     * @param key under which a repetition is recognised, or null
     * @throws CatalogueException SKU_TAKEN, CATALOGUE_BUSY or IDEMPOTENCY_KEY_REUSED
     */
    public Added create(ProductDraft draft, RequestKey key) {
        ProductChange change = transaction.create(draft, key);
        return change instanceof ProductChange.Repeated repeated
                ? new Added(repeated.entry(), true)
                : new Added(done(change), false);
    }

    /**
     * Sets all that the draft says.
     *
     * @param version what the caller saw, or null for whatever is there
     * @throws CatalogueException PRODUCT_NOT_FOUND, PRECONDITION_FAILED or CATALOGUE_BUSY
     */
    public CatalogueEntry change(ProductDraft draft, Integer version) {
        return done(transaction.change(draft, version));
    }

    /**
     * Takes a product out of sale.
     *
     * @param version what the caller saw, or null for whatever is there
     * @throws CatalogueException PRODUCT_NOT_FOUND, PRECONDITION_FAILED or CATALOGUE_BUSY
     */
    public CatalogueEntry withdraw(String sku, Integer version) {
        return done(transaction.withdraw(sku, version));
    }

    private static CatalogueEntry done(ProductChange change) {
        if (change instanceof ProductChange.Done done) {
            return done.entry();
        } else if (change instanceof ProductChange.Stale stale) {
            throw new CatalogueException(
                    Code.PRECONDITION_FAILED, "The product was changed meanwhile and has version " + stale.version());
        } else if (change instanceof ProductChange.SkuTaken) {
            throw new CatalogueException(Code.SKU_TAKEN, "A product with this sku is there already");
        } else if (change instanceof ProductChange.KeyReused) {
            throw new CatalogueException(
                    Code.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used with another body");
        } else if (change instanceof ProductChange.Busy) {
            throw new CatalogueException(Code.CATALOGUE_BUSY, "An import is being written; try again when it is done");
        }
        throw new CatalogueException(Code.PRODUCT_NOT_FOUND, "There is no such product");
    }
}
