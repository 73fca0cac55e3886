package com.khaacho.credit.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Characters;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an operator says of a credit limit.
 *
 * @param limit in NPR, 0 or more
 * @param reason why, 1 to 500 characters
 */
record LimitBody(Money limit, String reason) {

    private static final int MAX_REASON = 500;
    private static final Set<String> MEMBERS = Set.of("limit", "reason");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    /** @throws com.khaacho.api.rest.ProblemException naming the first member that breaks a rule */
    static LimitBody of(Map<String, String> members) {
        Body.requireExactly(MEMBERS, members);
        return new LimitBody(limit(members.get("limit")), reason(members.get("reason")));
    }

    private static Money limit(String text) {
        if (AMOUNT.matcher(text).matches()) {
            return Money.npr(new BigDecimal(text));
        }
        throw Body.invalid("limit", "OUT_OF_RANGE", "limit must be from 0.00 to 999999999999.99, like 250000.00");
    }

    private static String reason(String text) {
        if (text.isBlank()) {
            throw Body.invalid("reason", "BLANK", "say why, for whoever looks at it later");
        } else if (text.length() > MAX_REASON || !Characters.areStorable(text, true)) {
            throw Body.invalid("reason", "TOO_LONG", "reason has at most " + MAX_REASON + " characters of text");
        }
        return text;
    }
}
