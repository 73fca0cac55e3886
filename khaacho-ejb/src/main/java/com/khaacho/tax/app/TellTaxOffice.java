package com.khaacho.tax.app;

import com.khaacho.tax.RetryPause;
import com.khaacho.tax.TaxAnswer;
import com.khaacho.tax.TaxOffice;
import com.khaacho.tax.TaxReports;
import com.khaacho.tax.TaxReports.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what is due to the tax office, one document after the other, outside of any transaction: the claim is committed
 * before, the answer after. Who dies in between leaves a lease that ends; the document is sent again then, and the tax
 * office says that it knows it.
 */
@ApplicationScoped
public class TellTaxOffice {

    private static final Logger LOG = Logger.getLogger(TellTaxOffice.class.getName());

    /** Twice the longest time limit of a document: whoever still lives has marked it by then. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final TaxReports reports;
    private final TaxOffice office;
    private final Clock clock;

    @Inject
    public TellTaxOffice(TaxReports reports, TaxOffice office, Clock clock) {
        this.reports = reports;
        this.office = office;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected TellTaxOffice() {
        this(null, null, null);
    }

    /**
     * Ends early when the tax office cannot be reached, or would refuse the next one, too.
     *
     * @return how many the tax office has now
     */
    public int tell(int atMost) {
        int done = 0;
        for (int i = 0; i < atMost; i++) {
            Optional<Claim> claim = reports.claim(clock.instant(), LEASE);
            if (claim.isEmpty()) {
                return done;
            }
            TaxAnswer answer = tell(claim.get());
            if (answer == TaxAnswer.TAKEN || answer == TaxAnswer.KNOWN_ALREADY) {
                done++;
            } else if (answer.concernsAll()) {
                return done;
            }
        }
        return done;
    }

    private TaxAnswer tell(Claim claim) {
        TaxAnswer answer = office.send(claim.bill());
        Instant now = clock.instant();
        if (answer == TaxAnswer.INVOICE_UNKNOWN && claim.bill().correction() != null) {
            reports.reopen(claim.bill().correction().invoiceId(), now);
        }
        reports.mark(claim, answer, now, now.plus(RetryPause.after(claim.attempt(), ThreadLocalRandom.current())));
        if (answer != TaxAnswer.TAKEN) {
            LOG.log(Level.INFO, "The tax office and document {0}, attempt {1}: {2}", new Object[] {
                claim.bill().id(), claim.attempt(), answer
            });
        }
        return answer;
    }
}
