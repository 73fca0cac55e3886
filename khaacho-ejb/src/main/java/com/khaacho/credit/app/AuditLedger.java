package com.khaacho.credit.app;

import com.khaacho.credit.LedgerAudits;
import com.khaacho.credit.LedgerMismatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Replays every retailer's ledger and compares it with the balances, once a day on one of the instances. It reads without
 * locks, in parts that each see one moment, so orders go on meanwhile.
 */
@ApplicationScoped
public class AuditLedger {

    /** A part reads all entries of its accounts, and has to end within the 30 s that a statement may take. */
    private static final int ACCOUNTS_AT_ONCE = 200;

    /** The audit's night is Nepal's. */
    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    private final LedgerAudits audits;
    private final Clock clock;

    @Inject
    public AuditLedger(LedgerAudits audits, Clock clock) {
        this.audits = audits;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected AuditLedger() {
        this(null, null);
    }

    /**
     * Does today's audit unless it is done.
     *
     * @return what it found; empty when it was not for the caller to do
     */
    public Optional<List<LedgerMismatch>> ofToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), NEPAL);
        if (!audits.claim(today)) {
            return Optional.empty();
        }
        List<LedgerMismatch> found = new ArrayList<>();
        int accounts = 0;
        List<UUID> part = audits.retailersAfter(null, ACCOUNTS_AT_ONCE);
        while (!part.isEmpty()) {
            found.addAll(audits.compare(part));
            accounts += part.size();
            part = audits.retailersAfter(part.get(part.size() - 1), ACCOUNTS_AT_ONCE);
        }
        audits.finish(today, accounts, found);
        return Optional.of(found);
    }
}
