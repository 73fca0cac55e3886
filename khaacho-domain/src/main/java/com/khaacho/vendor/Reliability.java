package com.khaacho.vendor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How reliable a vendor is, 0 to 1: the share of the vendor orders of the last 90 days that it kept, drawn towards 0.9 as
 * if ten others had come before, nine of them kept.
 *
 * <p>score = (kept + 9) / (decided + 10), the mean of a Beta distribution with prior Beta(9, 1) after so many trials
 * (Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.4). Without the prior a vendor's first decline would
 * make it 0, and one that never sold anything would have no score at all. The prior and the days are ours.
 */
public final class Reliability {

    /** Older history says little about who runs the vendor's warehouse today. */
    public static final Duration MEMORY = Duration.ofDays(90);

    private static final int PRIOR_KEPT = 9;
    private static final int PRIOR_DECIDED = 10;
    private static final int DECIMALS = 3;

    private Reliability() {}

    /**
     * The score.
     *
     * @param kept vendor orders that were accepted, and came complete and in time if they have come; at least 0
     * @param decided those, the others that came, and the ones that were declined or not answered in time
     * @throws IllegalArgumentException when more were kept than decided
     */
    public static BigDecimal score(long kept, long decided) {
        if (kept < 0 || kept > decided) {
            throw new IllegalArgumentException("Kept " + kept + " of " + decided);
        }
        return BigDecimal.valueOf(kept + PRIOR_KEPT)
                .divide(BigDecimal.valueOf(decided + PRIOR_DECIDED), DECIMALS, RoundingMode.HALF_UP);
    }
}
