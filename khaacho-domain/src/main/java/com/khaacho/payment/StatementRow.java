package com.khaacho.payment;

import com.khaacho.catalog.Breach;
import com.khaacho.catalog.ImportRow;
import java.util.List;

/** A row of a bank's statement; the number counts from 1, the heading is row 1. */
public sealed interface StatementRow {

    int number();

    /** Money that came. */
    record Credit(int number, BankEntry entry) implements StatementRow {}

    /** Money that went, or none: not ours to record. */
    record Debit(int number) implements StatementRow {}

    /** One that breaks rules. */
    record Bad(int number, List<Breach> breaches) implements StatementRow {
        public Bad {
            breaches = List.copyOf(breaches);
        }
    }

    /** From here on the file cannot be read; always the last row. */
    record Unreadable(ImportRow.Unreadable end) implements StatementRow {
        @Override
        public int number() {
            return end.number();
        }
    }
}
