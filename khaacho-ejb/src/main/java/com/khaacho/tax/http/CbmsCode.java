package com.khaacho.tax.http;

import com.khaacho.tax.TaxAnswer;
import java.nio.charset.StandardCharsets;

/** The codes that CBMS answers with, with or without quotes. */
final class CbmsCode {

    private static final int OK = 200;

    /** More than a code with quotes and blanks around it. */
    private static final int MAX_BYTES = 32;

    private CbmsCode() {}

    static TaxAnswer answerOf(int httpStatus, byte[] body) {
        if (httpStatus != OK || body.length > MAX_BYTES) {
            return TaxAnswer.NOT_UNDERSTOOD;
        }
        String code = new String(body, StandardCharsets.UTF_8).replace('"', ' ').strip();
        return switch (code) {
            case "200" -> TaxAnswer.TAKEN;
            case "100" -> TaxAnswer.CREDENTIALS_REFUSED;
            case "101" -> TaxAnswer.KNOWN_ALREADY;
            case "102" -> TaxAnswer.NOT_SAVED;
            case "103" -> TaxAnswer.FAILED;
            case "104" -> TaxAnswer.INVALID;
            case "105" -> TaxAnswer.INVOICE_UNKNOWN;
            default -> TaxAnswer.NOT_UNDERSTOOD;
        };
    }
}
