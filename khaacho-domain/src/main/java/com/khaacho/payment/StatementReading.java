package com.khaacho.payment;

import com.khaacho.catalog.CatalogueImport;
import com.khaacho.catalog.ImportReport.RowError;
import com.khaacho.catalog.ImportRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads a bank's statement to its end before anything is stored: no transaction waits for the network. */
public final class StatementReading {

    private final List<NumberedEntry> entries = new ArrayList<>();
    private final Map<BankEntry, Integer> seen = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private ImportRow.Unreadable unreadable;
    private int rows;
    private int debits;
    private int errorCount;

    /**
     * An entry and its number among those that are equal to it.
     *
     * @param runningNo 1 for the first
     */
    public record NumberedEntry(BankEntry entry, int runningNo) {}

    public StatementReading(Iterator<StatementRow> source) {
        while (source.hasNext() && unreadable == null) {
            take(source.next());
        }
    }

    private void take(StatementRow row) {
        if (row instanceof StatementRow.Unreadable end) {
            unreadable = end.end();
            return;
        }
        rows++;
        if (row instanceof StatementRow.Credit credit) {
            add(credit.entry());
        } else if (row instanceof StatementRow.Bad bad) {
            errorCount += bad.breaches().size();
            bad.breaches().stream()
                    .limit(CatalogueImport.MAX_ERRORS - errors.size())
                    .forEach(breach -> errors.add(new RowError(bad.number(), breach)));
        } else {
            debits++;
        }
    }

    /** What a bank writes of the same money differs from statement to statement, so the description does not count. */
    private void add(BankEntry entry) {
        BankEntry key = new BankEntry(entry.reference(), entry.bookedOn(), entry.amount(), "");
        entries.add(new NumberedEntry(entry, seen.merge(key, 1, Integer::sum)));
    }

    /** The credits, in the order of the file. */
    public List<NumberedEntry> entries() {
        return entries;
    }

    /** Whether the file may be stored: it was read to its end, and without errors unless the good rows are enough. */
    public boolean isGood(boolean partial) {
        return unreadable == null && (partial || errorCount == 0);
    }

    /** What came of it, when so many of its credits became something. */
    public StatementReport report(boolean written, int known, int recorded, int unmatched) {
        return new StatementReport(written, rows, debits, known, recorded, unmatched, errorCount, errors, unreadable);
    }
}
