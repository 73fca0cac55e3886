package com.khaacho.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The catalogue as stored. */
public interface Products {

    /** All active products. */
    List<Product> active();

    /** Cheap to ask; equal as long as no product was added, changed or withdrawn. */
    Version version();

    /** The ids of those skus that are active products. */
    Map<String, Long> activeIds(Collection<String> skus);

    /** Which of these ids are active products. */
    Set<Long> activeAmong(Collection<Long> ids);

    /**
     * A state of the whole catalogue.
     *
     * @param changes statements that have changed it so far
     */
    record Version(long changes) {}
}
