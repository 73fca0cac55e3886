package com.khaacho.invoice;

import com.khaacho.shared.Money;
import java.math.BigDecimal;

/**
 * Amounts in English words as Nepal counts: thousand, lakh (1,00,000) and crore (1,00,00,000); above, crores are
 * counted in the same way, "One Thousand Crore".
 */
public final class AmountInWords {

    private static final long CRORE = 10_000_000;
    private static final long LAKH = 100_000;
    private static final long THOUSAND = 1_000;
    private static final long HUNDRED = 100;

    private static final String[] BELOW_TWENTY = {
        "Zero",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen"
    };

    private static final String[] TENS = {
        "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"
    };

    private AmountInWords() {}

    /**
     * For example "Rupees Twelve Lakh Five and Paisa Fifty Only".
     *
     * @param amount NPR, 0 or more
     */
    public static String of(Money amount) {
        if (!amount.currency().equals(Money.NPR) || amount.amount().signum() < 0) {
            throw new IllegalArgumentException("Only rupees, and none below 0");
        }
        BigDecimal[] parts = amount.amount().divideAndRemainder(BigDecimal.ONE);
        long rupees = parts[0].longValueExact();
        int paisa = parts[1].movePointRight(2).intValueExact();
        return "Rupees " + words(rupees) + (paisa == 0 ? "" : " and Paisa " + words(paisa)) + " Only";
    }

    private static String words(long number) {
        if (number >= CRORE) {
            return with(number, CRORE, "Crore");
        } else if (number >= LAKH) {
            return with(number, LAKH, "Lakh");
        } else if (number >= THOUSAND) {
            return with(number, THOUSAND, "Thousand");
        } else if (number >= HUNDRED) {
            return with(number, HUNDRED, "Hundred");
        }
        return belowHundred(Math.toIntExact(number));
    }

    private static String with(long number, long unit, String name) {
        String head = words(number / unit) + " " + name;
        return number % unit == 0 ? head : head + " " + words(number % unit);
    }

    private static String belowHundred(int number) {
        if (number < BELOW_TWENTY.length) {
            return BELOW_TWENTY[number];
        }
        return number % 10 == 0 ? TENS[number / 10] : TENS[number / 10] + "-" + BELOW_TWENTY[number % 10];
    }
}
