package com.khaacho.catalog.rest;

import com.khaacho.catalog.ProductChange;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.ProductStore;
import com.khaacho.catalog.RequestKey;
import java.util.ArrayList;
import java.util.List;

/** Takes every batch for new products and keeps the first ones. */
final class CountingStore implements ProductStore {

    private static final int KEPT = 10;

    final List<ProductDraft> first = new ArrayList<>();

    @Override
    public boolean addAlias(long productId, String alias) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean own() {
        return true;
    }

    @Override
    public Merged merge(List<ProductDraft> drafts) {
        drafts.stream().limit(KEPT - (long) first.size()).forEach(first::add);
        return new Merged(drafts.size(), 0);
    }

    @Override
    public ProductChange create(ProductDraft draft, RequestKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean share() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProductChange create(ProductDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProductChange change(ProductDraft draft, Integer version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ProductChange withdraw(String sku, Integer version) {
        throw new UnsupportedOperationException();
    }
}
