package com.khaacho.invoice;

/** What may be printed: something, of bounded length, as the table's columns are. */
final class PrintedText {

    /** Characters of a name or address, as party.name. */
    static final int NAME = 200;

    private PrintedText() {}

    static void require(String field, String text, int limit) {
        if (text.isBlank() || text.length() > limit) {
            throw new IllegalArgumentException(field + " needs 1 to " + limit + " characters");
        }
    }
}
