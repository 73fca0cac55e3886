package com.khaacho.payment;

import com.khaacho.shared.Money;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Money that came, as a bank's statement tells it.
 *
 * @param reference what the bank calls it: printable ASCII, 1 to 60 characters
 * @param bookedOn a day in Nepal
 * @param amount above 0
 * @param description what else the statement says, at most 500 characters
 */
public record BankEntry(String reference, LocalDate bookedOn, Money amount, String description) {

    public static final int MAX_DESCRIPTION = 500;

    /** Day, amount and running number fit behind it into a payment's reference. */
    private static final Pattern REFERENCE = Pattern.compile("[!-~]([ -~]{0,58}[!-~])?");

    /** Whether it can be the reference of an entry. */
    public static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }
}
