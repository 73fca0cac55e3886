package com.khaacho.approval.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.approval.Buyer;
import com.khaacho.shared.Money;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what a user may order alone, and whether it approves. Both members have to be there: this is the whole of it. */
final class BuyerBody {

    private static final int MAX_BYTES = 1_024;
    private static final String LIMIT = "orderLimit";
    private static final String MAY_APPROVE = "mayApprove";
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    private BuyerBody() {}

    /** @throws com.khaacho.api.rest.ProblemException naming the first member that breaks a rule */
    static Buyer read(InputStream in, UUID retailerId, String username) throws IOException {
        Map<String, JsonValue> members = Body.members(in, MAX_BYTES);
        Body.requireExactly(Set.of(LIMIT, MAY_APPROVE), members);
        return new Buyer(username, retailerId, limit(members.get(LIMIT)), mayApprove(members.get(MAY_APPROVE)));
    }

    private static Money limit(JsonValue value) {
        if (value.equals(JsonValue.NULL)) {
            return null;
        } else if (!(value instanceof JsonString text)) {
            throw Body.invalid(LIMIT, "WRONG_TYPE", "orderLimit must be a string, or null for any sum");
        } else if (!AMOUNT.matcher(text.getString()).matches()) {
            throw Body.invalid(LIMIT, "OUT_OF_RANGE", "orderLimit must be from 0.00 to 999999999999.99, like 5000.00");
        } else {
            return Money.npr(new BigDecimal(text.getString()));
        }
    }

    private static boolean mayApprove(JsonValue value) {
        if (!value.equals(JsonValue.TRUE) && !value.equals(JsonValue.FALSE)) {
            throw Body.invalid(MAY_APPROVE, "WRONG_TYPE", "mayApprove must be true or false");
        }
        return value.equals(JsonValue.TRUE);
    }
}
