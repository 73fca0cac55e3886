package com.khaacho.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The users of retailers, on the primary: whoever was allowed something a moment ago may do it now. */
public interface Buyers {

    /** An active user of this retailer, whatever the case of the name. */
    Optional<Buyer> find(UUID retailerId, String username);

    /** All active users of this retailer, by name. */
    List<Buyer> of(UUID retailerId);

    /** Writes limit and permission of an active user; false when there is none. */
    boolean change(Buyer buyer);
}
