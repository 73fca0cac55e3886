package com.khaacho.credit.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.credit.Ageing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the next page of the operators' list of debts starts: behind a debt and its debtor. */
final class ReceivablesCursor {

    private static final Pattern POSITION = Pattern.compile("([0-9]{1,12}\\.[0-9]{2}) ([0-9a-f-]{36})");

    private ReceivablesCursor() {}

    /** A text that means nothing to callers. */
    static String behind(Ageing.Position position) {
        String text = position.owed().toPlainString() + " " + position.retailerId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Ageing.Position parse(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor);
            Matcher position = POSITION.matcher(new String(text, StandardCharsets.US_ASCII));
            if (position.matches()) {
                return new Ageing.Position(new BigDecimal(position.group(1)), UUID.fromString(position.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("cursor", "is none that this server gave");
        }
        throw Parameters.invalid("cursor", "is none that this server gave");
    }
}
