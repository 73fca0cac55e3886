package com.khaacho.credit.app;

import com.khaacho.credit.LedgerAudits;
import com.khaacho.credit.LedgerMismatch;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Asks every hour for the day's audit, on each instance; the first after midnight in Nepal does it. So an instance that
 * dies in the middle, or a database that is away, costs an hour and not the night. All instances show the result.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditNightly {

    private static final Logger LOG = Logger.getLogger(AuditNightly.class.getName());

    private AuditLedger audit;
    private LedgerAudits audits;
    private MetricRegistry registry;
    private volatile double mismatches = Double.NaN;

    @Inject
    public AuditNightly(AuditLedger audit, LedgerAudits audits, MetricRegistry registry) {
        this.audit = audit;
        this.audits = audits;
        this.registry = registry;
    }

    /** For the container only. */
    public AuditNightly() {}

    @PostConstruct
    void start() {
        registry.gauge("khaacho_ledger_mismatches", () -> mismatches);
        unlessAway(this::show);
    }

    @Schedule(hour = "*", minute = "41", persistent = false, info = "ledger audit")
    void everyHour() {
        unlessAway(() -> {
            audit.ofToday().ifPresent(AuditNightly::tell);
            show();
        });
    }

    private static void unlessAway(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "The ledger is audited later, the database is away: {0}", e.getMessage());
        }
    }

    private static void tell(List<LedgerMismatch> found) {
        LOG.log(Level.INFO, "The ledger was audited: {0} mismatches", found.size());
        found.forEach(mismatch -> LOG.log(Level.SEVERE, "The ledger does not agree: {0}", mismatch));
    }

    private void show() {
        OptionalInt latest = audits.latestMismatches();
        mismatches = latest.isPresent() ? latest.getAsInt() : Double.NaN;
    }
}
