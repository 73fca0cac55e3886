package com.khaacho.paper.pdf;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as they are written in Nepal: 12,34,567.50. Digits are those of English, whatever the machine's locale. */
public final class Figures {

    /** After each digit that an even number of digits and then the last three follow. */
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)(?=(\\d\\d)*\\d{3}(\\.|$))");

    private Figures() {}

    public static String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return GROUPS.matcher(whole).replaceAll(",") + plain.substring(whole.length());
    }

    /** 13 and not 13.00, but 12.5. */
    public static String percent(BigDecimal percent) {
        return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }
}
