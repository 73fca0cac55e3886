package com.khaacho.csv;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would calculate, and with them call programs or send data away (OWASP, CSV injection). An
 * apostrophe before them makes them text. What had one already gets another, so that taking one off always brings the
 * original back.
 */
public final class Formula {

    /** Some spreadsheets take the full-width signs for the others. */
    private static final Pattern DANGEROUS =
            Pattern.compile("'*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private Formula() {}

    /** The cell as it may be written. */
    public static String disarm(String cell) {
        return DANGEROUS.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #disarm}. */
    public static String restore(String cell) {
        return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
