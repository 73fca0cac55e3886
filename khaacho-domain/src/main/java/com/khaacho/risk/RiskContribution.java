package com.khaacho.risk;

import java.math.BigDecimal;

/**
 * What one rule added to an order's risk score.
 *
 * @param rule the rule's stable name, for example {@code NEW_RETAILER}
 * @param weight 0 to 1
 * @param detail a sentence for the operator
 */
public record RiskContribution(String rule, BigDecimal weight, String detail) {}
