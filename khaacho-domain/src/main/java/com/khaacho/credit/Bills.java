package com.khaacho.credit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What was billed, and what is open of it. */
public interface Bills {

    /**
     * Those of these that are the retailer's, to decide by. Its account has to be locked by this transaction: then nobody
     * pays, bills or takes back anything meanwhile.
     */
    Map<UUID, Bill> of(UUID retailerId, Collection<UUID> ids);

    /** Those of these that there are, whosever they are, for people to look at; all as of one moment. */
    Map<UUID, Bill> shown(Collection<UUID> ids);
}
