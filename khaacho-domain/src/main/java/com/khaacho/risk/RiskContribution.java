package com.khaacho.risk;

import java.math.BigDecimal;

/**
 * What one rule, or the second opinion, added to an order's risk score.
 *
 * @param rule the rule's stable name, for example {@code NEW_RETAILER}, or {@code AI_OPINION}
 * @param weight 0 to 1; of an opinion -0.2 to 0.2
 * @param detail a sentence for the operator
 */
public record RiskContribution(String rule, BigDecimal weight, String detail) {}
