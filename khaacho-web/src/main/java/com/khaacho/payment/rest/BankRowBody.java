package com.khaacho.payment.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Characters;
import com.khaacho.payment.Allocation;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads an operator's word on a row of a bank's statement. */
final class BankRowBody {

    private static final int MAX_REASON = 500;

    private BankRowBody() {}

    /**
     * Whose money a row is.
     *
     * @param named the invoices that it settles, each once; the use case knows how much there is
     */
    record Assignment(UUID retailerId, List<Allocation> named) {}

    /** @throws com.khaacho.api.rest.ProblemException naming the first member that breaks a rule */
    static Assignment assignment(Map<String, JsonValue> body) {
        Map<String, JsonValue> members = new HashMap<>(body);
        JsonValue wishes = members.remove("allocations");
        Body.requireExactly(Set.of("retailerId"), members);
        return new Assignment(PaymentBody.retailer(members), wishes == null ? List.of() : AllocationsBody.of(wishes));
    }

    /** @throws com.khaacho.api.rest.ProblemException naming the first member that breaks a rule */
    static String reason(Map<String, String> members) {
        Body.requireExactly(Set.of("reason"), members);
        String text = members.get("reason");
        if (text.isBlank()) {
            throw Body.invalid("reason", "BLANK", "say why, for whoever looks at it later");
        } else if (text.length() > MAX_REASON || !Characters.areStorable(text, true)) {
            throw Body.invalid("reason", "TOO_LONG", "reason has at most " + MAX_REASON + " characters of text");
        }
        return text;
    }
}
