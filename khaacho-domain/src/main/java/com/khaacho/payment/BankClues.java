package com.khaacho.payment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a bank's text may say whose money it is. Amounts say nothing: two shops owe the same all the time.
 *
 * @param invoiceNumbers as invoices print them, in the order of the text
 * @param pans nine digits that stand alone
 * @param phones in E.164
 */
public record BankClues(List<String> invoiceNumbers, List<String> pans, List<String> phones) {

    private static final Pattern INVOICE_NUMBER =
            Pattern.compile("(?<![A-Z0-9])([A-Z0-9]{2,12}-[0-9]{4}/[0-9]{2}-[0-9]{6,9})(?![0-9])");

    /** Not a piece of a longer number or word: those are the banks' own. */
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9/])\\+?([0-9]{9,13})(?![A-Za-z0-9/])");

    private static final int PAN_DIGITS = 9;
    private static final String NEPAL = "977";

    public static BankClues of(BankEntry entry) {
        String text = (entry.reference() + ' ' + entry.description()).toUpperCase(Locale.ROOT);
        Set<String> invoices = new LinkedHashSet<>();
        Matcher invoice = INVOICE_NUMBER.matcher(text);
        while (invoice.find()) {
            invoices.add(invoice.group(1));
        }
        Set<String> pans = new LinkedHashSet<>();
        Set<String> phones = new LinkedHashSet<>();
        Matcher number = NUMBER.matcher(INVOICE_NUMBER.matcher(text).replaceAll(" "));
        while (number.find()) {
            String digits = number.group(1);
            if (digits.length() == PAN_DIGITS) {
                pans.add(digits);
            }
            phones.add(phone(digits));
        }
        return new BankClues(List.copyOf(invoices), List.copyOf(pans), List.copyOf(phones));
    }

    /** With Nepal's code or without, and without the zero that is dialled inside the country. */
    private static String phone(String digits) {
        if (digits.startsWith(NEPAL) && digits.length() > NEPAL.length() + PAN_DIGITS - 1) {
            return '+' + digits;
        }
        return '+' + NEPAL + (digits.startsWith("0") ? digits.substring(1) : digits);
    }
}
