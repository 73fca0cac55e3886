package com.khaacho.credit.app;

import com.khaacho.credit.CreditAccount;
import com.khaacho.credit.CreditViews;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows accounts and ledgers to those who may see them; another party's is absent like one that never was. All methods
 * throw {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindCredit {

    private final CreditViews views;

    @Inject
    public FindCredit(CreditViews views) {
        this.views = views;
    }

    /** For the container's proxy only. */
    protected FindCredit() {
        this(null);
    }

    public Optional<CreditAccount> account(UUID retailerId, Caller reader) {
        return maySee(retailerId, reader) ? views.account(retailerId) : Optional.empty();
    }

    /**
     * Entries, newest first; absent like the account.
     *
     * @param before only those with a smaller number
     */
    public Optional<List<LedgerEntry>> ledger(UUID retailerId, long before, int limit, Caller reader) {
        return account(retailerId, reader).map(account -> views.ledger(account.retailerId(), before, limit));
    }

    /** Whether the retailer's money is the reader's business. */
    static boolean maySee(UUID retailerId, Caller reader) {
        return reader.seesEveryParty() || retailerId.equals(reader.partyId());
    }
}
