package com.khaacho.catalog.app;

import com.khaacho.catalog.ProductChange;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.ProductStore;
import com.khaacho.catalog.RequestKey;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** One change of one product, committed when the method returns. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChangeCatalogueTransaction {

    private ProductStore store;

    @Inject
    public ChangeCatalogueTransaction(ProductStore store) {
        this.store = store;
    }

    /** For the container only. */
    public ChangeCatalogueTransaction() {}

    public ProductChange create(ProductDraft draft, RequestKey key) {
        return unlessBusy(() -> key == null ? store.create(draft) : store.create(draft, key));
    }

    public ProductChange change(ProductDraft draft, Integer version) {
        return unlessBusy(() -> store.change(draft, version));
    }

    public ProductChange withdraw(String sku, Integer version) {
        return unlessBusy(() -> store.withdraw(sku, version));
    }

    private ProductChange unlessBusy(Supplier<ProductChange> change) {
        return store.share() ? change.get() : new ProductChange.Busy();
    }
}
