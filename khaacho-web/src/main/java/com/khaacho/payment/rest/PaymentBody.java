package com.khaacho.payment.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.payment.Receipt;
import com.khaacho.shared.Money;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what an operator says of a payment. */
final class PaymentBody {

    private static final Set<String> MEMBERS = Set.of("retailerId", "amount", "reference", "receivedOn");
    private static final String ALLOCATIONS = "allocations";
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    /** Printable ASCII, as bank slips and receipts are numbered, without a blank at either end. */
    private static final Pattern REFERENCE = Pattern.compile("[!-~]([ -~]{0,98}[!-~])?");

    private PaymentBody() {}

    /** @throws ProblemException VALIDATION_FAILED naming the first member that breaks a rule */
    static Receipt of(Map<String, JsonValue> body, LocalDate today) {
        Map<String, JsonValue> members = new HashMap<>(body);
        JsonValue wishes = members.remove(ALLOCATIONS);
        Body.requireExactly(MEMBERS, members);
        Money amount = amount(text("amount", members));
        return new Receipt(
                retailer(members),
                reference(text("reference", members)),
                amount,
                day(text("receivedOn", members), today),
                wishes == null ? List.of() : AllocationsBody.of(wishes, amount));
    }

    /**
     * The text of a member that is there.
     *
     * @throws ProblemException VALIDATION_FAILED when it is none
     */
    static String text(String name, Map<String, JsonValue> members) {
        if (members.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw Body.invalid(name, "WRONG_TYPE", "must be a string");
    }

    /** The retailer of such a body. */
    static UUID retailer(Map<String, JsonValue> members) {
        return PathId.parse(text("retailerId", members))
                .orElseThrow(() -> Body.invalid("retailerId", "NOT_ALLOWED", "retailerId must be a UUID"));
    }

    /** An amount above 0, as it is written; empty for any other text. */
    static Optional<Money> money(String text) {
        return AMOUNT.matcher(text).matches()
                ? Optional.of(Money.npr(new BigDecimal(text))).filter(Money::isPositive)
                : Optional.empty();
    }

    private static Money amount(String text) {
        return money(text)
                .orElseThrow(() -> Body.invalid(
                        "amount", "OUT_OF_RANGE", "amount must be from 0.01 to 999999999999.99, like 1250.00"));
    }

    private static String reference(String text) {
        if (REFERENCE.matcher(text).matches()) {
            return text;
        }
        throw Body.invalid("reference", "ILLEGAL_CHARACTER", "reference must be 1 to 100 printable ASCII characters");
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw Body.invalid("receivedOn", "NOT_A_DATE", "receivedOn must look like 2026-11-22");
        }
        throw Body.invalid("receivedOn", "OUT_OF_RANGE", "receivedOn must not be after today in Nepal");
    }
}
