package com.khaacho.returns.app;

import com.khaacho.identity.Caller;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.ReturnViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows returns to those who may see them; one that is not theirs is absent like one that never was. Throws
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindReturns {

    private final ReturnViews views;

    @Inject
    public FindReturns(ReturnViews views) {
        this.views = views;
    }

    /** For the container's proxy only. */
    protected FindReturns() {
        this(null);
    }

    public Optional<GoodsReturn> find(UUID id, Caller reader) {
        return views.find(id, reader);
    }

    /** See {@link ReturnViews#list}. */
    public List<GoodsReturn> list(ReturnViews.Query query, Caller reader) {
        return views.list(query, reader);
    }
}
