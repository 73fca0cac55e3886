package com.khaacho.catalog;

import java.util.List;

/** A row of a file with products; the number counts from 1, the heading is row 1. */
public sealed interface ImportRow {

    int number();

    /** A product that keeps to the rules. */
    record Good(int number, ProductDraft draft) implements ImportRow {}

    /** One that breaks some. */
    record Bad(int number, List<Breach> breaches) implements ImportRow {
        public Bad {
            breaches = List.copyOf(breaches);
        }
    }

    /** From here on the file cannot be read; always the last row. */
    record Unreadable(int number, Fault fault, String detail) implements ImportRow {}

    /** Why a file cannot be read any further. */
    enum Fault {
        /** It is no CSV in UTF-8 with the columns of the catalogue. */
        MALFORMED_CSV,
        /** It is larger than the limit. */
        BODY_TOO_LARGE,
        /** It has more rows than the limit. */
        TOO_MANY_ROWS
    }
}
