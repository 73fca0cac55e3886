package com.khaacho.returns;

import com.khaacho.identity.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Returns as their retailer, their vendor and who runs the platform see them; to others they are absent. */
public interface ReturnViews {

    Optional<GoodsReturn> find(UUID id, Caller reader);

    /** The newest first. */
    List<GoodsReturn> list(Query query, Caller reader);

    /**
     * Which page of which returns.
     *
     * @param status null for all
     * @param before the last return of the page before, or null for the first page
     * @param limit at most so many, 1 or more
     */
    record Query(ReturnStatus status, UUID before, int limit) {}
}
