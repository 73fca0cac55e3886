package com.khaacho.order;

/**
 * An order that waits for an operator, with what speaks against it.
 *
 * @param summary where it stands; its total is known
 * @param version for a decision to name
 * @param lineCount its lines
 * @param assessment what the risk stage found
 */
public record HeldOrder(
        OrderSummary summary, int version, String retailerName, int lineCount, RiskAssessment assessment) {}
