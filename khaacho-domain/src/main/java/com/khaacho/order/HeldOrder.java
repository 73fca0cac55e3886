package com.khaacho.order;

/**
 * An order that waits for an operator, with what speaks against it.
 *
 * @param summary where it stands; its total is known
 * @param lineCount its lines
 * @param assessment what the risk stage found
 */
public record HeldOrder(OrderSummary summary, String retailerName, int lineCount, RiskAssessment assessment) {}
