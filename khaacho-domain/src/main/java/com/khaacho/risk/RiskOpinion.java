package com.khaacho.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A second opinion on an order's risk. It moves the score by at most {@link #MOST} either way, whatever it says.
 *
 * @param change what it adds to the score, -0.2 to 0.2 with two decimals; what lies beyond is cut
 * @param reason a sentence for the operator, without control characters, at most 300 characters
 * @param by who gave it, and on which instructions: {@code openai gpt-4o-mini risk-opinion-v1}
 */
public record RiskOpinion(BigDecimal change, String reason, String by) {

    /** As domain rules say: an opinion is no rule. */
    public static final BigDecimal MOST = new BigDecimal("0.20");

    /** What it is shown as among the rules. */
    public static final String RULE = "AI_OPINION";

    private static final int LONGEST_REASON = 300;

    public RiskOpinion {
        change = change.max(MOST.negate()).min(MOST).setScale(2, RoundingMode.HALF_UP);
        String plain = reason.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        reason = plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) : plain;
    }

    RiskContribution contribution() {
        return new RiskContribution(RULE, change, by + ": " + reason);
    }
}
