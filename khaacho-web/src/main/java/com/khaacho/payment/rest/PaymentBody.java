package com.khaacho.payment.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an operator says of a payment.
 *
 * @param amount in NPR, above 0
 * @param receivedOn a day in Nepal, not after today
 */
record PaymentBody(UUID retailerId, Money amount, String reference, LocalDate receivedOn) {

    private static final Set<String> MEMBERS = Set.of("retailerId", "amount", "reference", "receivedOn");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    /** Printable ASCII, as bank slips and receipts are numbered, without a blank at either end. */
    private static final Pattern REFERENCE = Pattern.compile("[!-~]([ -~]{0,98}[!-~])?");

    /** @throws com.khaacho.api.rest.ProblemException naming the first member that breaks a rule */
    static PaymentBody of(Map<String, String> members, LocalDate today) {
        Body.requireExactly(MEMBERS, members);
        return new PaymentBody(
                retailer(members.get("retailerId")),
                amount(members.get("amount")),
                reference(members.get("reference")),
                day(members.get("receivedOn"), today));
    }

    private static UUID retailer(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Body.invalid("retailerId", "NOT_ALLOWED", "retailerId must be a UUID");
        }
    }

    private static Money amount(String text) {
        if (AMOUNT.matcher(text).matches()) {
            Money amount = Money.npr(new BigDecimal(text));
            if (amount.isPositive()) {
                return amount;
            }
        }
        throw Body.invalid("amount", "OUT_OF_RANGE", "amount must be from 0.01 to 999999999999.99, like 1250.00");
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
