package com.khaacho.risk;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * The rules, in the order operators read what they added. Each has its weight in {@link RiskSettings}; a rule that weighs
 * nothing is off. New retailer, high total and many lines are the original design's, the others are ours.
 */
public enum RiskRule {
    /** Nothing was ever delivered to the retailer. */
    NEW_RETAILER("0.3") {
        @Override
        String reason(RiskFacts facts, RiskThresholds thresholds) {
            return facts.completedOrders() == 0 ? "The retailer has no completed order yet." : null;
        }
    },
    /** The total is above what is ordinary for the retailer. */
    HIGH_TOTAL("0.2") {
        @Override
        String reason(RiskFacts facts, RiskThresholds thresholds) {
            Money ordinary = thresholds.ordinaryTotal(facts);
            return facts.orderTotal().compareTo(ordinary) > 0
                    ? "The total of " + words(facts.orderTotal()) + " is above the usual "
                            + ordinary.amount().toPlainString() + "."
                    : null;
        }
    },
    /** More lines than orders usually have. */
    MANY_LINES("0.1") {
        @Override
        String reason(RiskFacts facts, RiskThresholds thresholds) {
            return facts.lineCount() > thresholds.manyLinesAbove()
                    ? facts.lineCount() + " lines, more than " + thresholds.manyLinesAbove() + "."
                    : null;
        }
    },
    /** Something billed was to be paid before now. */
    OVERDUE("0.2") {
        @Override
        String reason(RiskFacts facts, RiskThresholds thresholds) {
            Money overdue = facts.conduct().overdue();
            return overdue.isPositive() ? words(overdue) + " is overdue." : null;
        }
    },
    /** Far more orders on one day than the retailer usually places. */
    BURST("0.2") {
        @Override
        String reason(RiskFacts facts, RiskThresholds thresholds) {
            int today = facts.conduct().ordersToday();
            BigDecimal usual = thresholds.usualPerDay(facts);
            BigDecimal most = usual.multiply(thresholds.burstMultiple());
            return BigDecimal.valueOf(today).compareTo(most) > 0
                    ? today + " orders today, usual are " + usual.toPlainString() + " a day."
                    : null;
        }
    },
    /** Goods are to go where none of the retailer's went before, or to somebody who was never named. */
    NEW_ADDRESS("0.1") {
        @Override
        String reason(RiskFacts facts, RiskThresholds thresholds) {
            if (!facts.conduct().districtIsKnown()) {
                return "The retailer has neither its seat nor an earlier delivery in the district.";
            }
            return facts.conduct().destinationIsKnown()
                    ? null
                    : "No approved order of the retailer named this address or this phone.";
        }
    };

    private final BigDecimal usualWeight;

    RiskRule(String usualWeight) {
        this.usualWeight = new BigDecimal(usualWeight);
    }

    /** A sentence for the operator when the rule applies, else null. */
    abstract String reason(RiskFacts facts, RiskThresholds thresholds);

    /** What it adds unless set otherwise, 0 to 1. */
    public BigDecimal usualWeight() {
        return usualWeight;
    }

    /** The setting of its weight. */
    String key() {
        return "khaacho.risk." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-weight";
    }

    private static String words(Money money) {
        return money.currency() + " " + money.amount().toPlainString();
    }
}
