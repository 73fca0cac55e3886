package com.khaacho.risk;

import com.khaacho.shared.Money;
import java.math.BigDecimal;

/** Builds facts that no rule minds, but for what is said: {@code regular().total("60000.01").facts()}. */
final class RiskFactsFixture {

    private int completed = 7;
    private String average = "100";
    private String total = "100";
    private int lines = 1;
    private String overdue = "0";
    private int today = 1;
    private String usual = "1";
    private boolean known = true;
    private boolean doorKnown = true;

    static RiskFactsFixture regular() {
        return new RiskFactsFixture();
    }

    static RiskFactsFixture newcomer() {
        RiskFactsFixture facts = new RiskFactsFixture();
        facts.completed = 0;
        facts.average = null;
        return facts;
    }

    RiskFactsFixture average(String amount) {
        average = amount;
        return this;
    }

    RiskFactsFixture total(String amount) {
        total = amount;
        return this;
    }

    RiskFactsFixture lines(int count) {
        lines = count;
        return this;
    }

    RiskFactsFixture overdue(String amount) {
        overdue = amount;
        return this;
    }

    /** @param perDay what is usual */
    RiskFactsFixture today(int orders, String perDay) {
        today = orders;
        usual = perDay;
        return this;
    }

    RiskFactsFixture somewhereNew() {
        known = false;
        return this;
    }

    RiskFactsFixture toAnotherDoor() {
        doorKnown = false;
        return this;
    }

    RiskFacts facts() {
        Money mean = average == null ? null : npr(average);
        RetailerConduct conduct = new RetailerConduct(
                npr(overdue), Money.zero(Money.NPR), today, new BigDecimal(usual), known, doorKnown);
        return new RiskFacts(completed, mean, npr(total), lines, conduct);
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }
}
