package com.khaacho.tax.app;

import com.khaacho.tax.TaxReport;
import com.khaacho.tax.TaxReportStatus;
import com.khaacho.tax.TaxReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows operators what the tax office was told, and has it told again. Each throws
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindTaxReports {

    private final TaxReports reports;
    private final Clock clock;

    @Inject
    public FindTaxReports(TaxReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected FindTaxReports() {
        this(null, null);
    }

    /** See {@link TaxReports#list}. */
    public List<TaxReport> list(TaxReportStatus status, UUID before, int limit) {
        return reports.list(status, before, limit);
    }

    /** See {@link TaxReports#retry}; the next sweep sends it. */
    public Optional<TaxReport> retry(UUID documentId, String actor) {
        return reports.retry(documentId, actor, clock.instant());
    }
}
