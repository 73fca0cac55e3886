package com.khaacho.risk;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an advisor is told of an order: figures and rules, nothing that names a person or that a customer wrote.
 *
 * @param rules what the rules added
 * @param score their sum, 0 to 1
 */
public record RiskQuestion(RiskFacts facts, List<RiskContribution> rules, BigDecimal score) {

    public RiskQuestion {
        rules = List.copyOf(rules);
    }
}
