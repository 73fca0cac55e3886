package com.khaacho.approval.app;

import com.khaacho.approval.Buyer;
import com.khaacho.approval.Buyers;
import com.khaacho.identity.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What each user of a retailer may order alone: set and seen by those of the retailer who approve, and by operators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LimitBuyers {

    private Buyers buyers;

    @Inject
    public LimitBuyers(Buyers buyers) {
        this.buyers = buyers;
    }

    /** For the container only. */
    public LimitBuyers() {}

    /** Whether the caller may see and set limits of this retailer's users. */
    public boolean isAllowed(UUID retailerId, Caller caller) {
        return caller.seesEveryParty()
                || (retailerId.equals(caller.partyId())
                        && buyers.find(retailerId, caller.username())
                                .filter(Buyer::mayApprove)
                                .isPresent());
    }

    /** By name. */
    public List<Buyer> of(UUID retailerId) {
        return buyers.of(retailerId);
    }

    /** The user as it is now, or empty when the retailer has no such user. */
    public Optional<Buyer> change(Buyer wanted) {
        return buyers.change(wanted) ? buyers.find(wanted.retailerId(), wanted.username()) : Optional.empty();
    }
}
