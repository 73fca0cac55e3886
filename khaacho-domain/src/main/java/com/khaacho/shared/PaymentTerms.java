package com.khaacho.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Until when a bill is to be paid, as an order names it. No order buys more time than its retailer's account gives: of
 * the order's days and the account's, the fewer count.
 *
 * @param days from the day of delivery to the due date, 0 to 365; null for those of the retailer's account
 */
public record PaymentTerms(Integer days) {

    /** The days of the retailer's account. */
    public static final PaymentTerms CREDIT = new PaymentTerms(null);

    /** Due on the day of delivery. */
    public static final PaymentTerms CASH_ON_DELIVERY = new PaymentTerms(0);

    private static final int MAX_DAYS = 365;

    /** {@code NET_15}, the trade's net 15: without a leading zero. */
    private static final Pattern NET = Pattern.compile("NET_([1-9][0-9]{0,2})");

    public PaymentTerms {
        if (days != null && (days < 0 || days > MAX_DAYS)) {
            throw new IllegalArgumentException("Terms are of 0 to " + MAX_DAYS + " days, not " + days);
        }
    }

    /** {@code CREDIT}, {@code CASH_ON_DELIVERY} or {@code NET_1} to {@code NET_365}; empty for anything else. */
    public static Optional<PaymentTerms> read(String word) {
        return switch (word) {
            case "CREDIT" -> Optional.of(CREDIT);
            case "CASH_ON_DELIVERY" -> Optional.of(CASH_ON_DELIVERY);
            default -> net(word);
        };
    }

    private static Optional<PaymentTerms> net(String word) {
        Matcher matcher = NET.matcher(word);
        int days = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        return days == 0 || days > MAX_DAYS ? Optional.empty() : Optional.of(new PaymentTerms(days));
    }

    /** Whether the account alone says when to pay. */
    public boolean isOfAccount() {
        return days == null;
    }

    /** The word that {@link #read} takes. */
    public String word() {
        if (days == null) {
            return "CREDIT";
        }
        return days == 0 ? "CASH_ON_DELIVERY" : "NET_" + days;
    }

    @Override
    public String toString() {
        return word();
    }
}
