package com.khaacho.risk;

import java.math.BigDecimal;
import java.util.List;

/** What the rules come to; it keeps what each rule added, for the operator and for the order's history. */
public sealed interface RiskDecision {

    /** 0 (nothing stands out) to 1. */
    BigDecimal score();

    /** The rules that added something, in their fixed order; empty for a score of 0. */
    List<RiskContribution> contributions();

    /** The order goes on. */
    record Cleared(BigDecimal score, List<RiskContribution> contributions) implements RiskDecision {
        public Cleared {
            contributions = List.copyOf(contributions);
        }
    }

    /** An operator decides. */
    record Held(BigDecimal score, List<RiskContribution> contributions) implements RiskDecision {
        public Held {
            contributions = List.copyOf(contributions);
        }
    }

    /** The order is refused. */
    record Declined(BigDecimal score, List<RiskContribution> contributions) implements RiskDecision {
        public Declined {
            contributions = List.copyOf(contributions);
        }
    }
}
