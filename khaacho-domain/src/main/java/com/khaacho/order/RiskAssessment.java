package com.khaacho.order;

import com.khaacho.risk.RiskContribution;
import java.math.BigDecimal;
import java.util.List;

/**
 * The risk stage's finding, as kept with the order.
 *
 * @param score 0 (none) to 1
 * @param contributions what each rule added
 */
public record RiskAssessment(BigDecimal score, List<RiskContribution> contributions) {

    public RiskAssessment {
        contributions = List.copyOf(contributions);
    }
}
