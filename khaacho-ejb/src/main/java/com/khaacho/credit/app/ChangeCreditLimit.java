package com.khaacho.credit.app;

import com.khaacho.credit.CreditLimits;
import com.khaacho.credit.CreditLimits.CreditLimit;
import com.khaacho.credit.LimitChange;
import com.khaacho.identity.Caller;
import com.khaacho.shared.Money;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Sets what a retailer may owe and hold, and keeps who did it and why. Of two who change it at once the second one finds
 * another version than it read.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChangeCreditLimit {

    private CreditLimits limits;
    private Clock clock;

    @Inject
    public ChangeCreditLimit(CreditLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** For the container only. */
    public ChangeCreditLimit() {}

    /**
     * Changes it, or says why not.
     *
     * @param version that was read, or null for whatever is there
     * @param reason 1 to 500 characters
     */
    public LimitChange change(UUID retailerId, Money limit, Integer version, String reason, Caller operator) {
        CreditLimit before = limits.lock(retailerId).orElse(null);
        if (before == null) {
            return new LimitChange.NoAccount();
        } else if (version != null && version != before.version()) {
            return new LimitChange.Stale(before.version());
        }
        CreditLimit after = new CreditLimit(limit, before.version() + 1);
        limits.change(
                retailerId,
                before,
                after,
                reason,
                "user:" + operator.username(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new LimitChange.Done(after.version());
    }
}
