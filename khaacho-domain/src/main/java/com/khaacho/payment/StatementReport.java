package com.khaacho.payment;

import com.khaacho.catalog.ImportReport.RowError;
import com.khaacho.catalog.ImportRow;
import java.util.List;

/**
 * What came of a bank's statement.
 *
 * @param written whether its rows are stored now; otherwise the counts tell what would have been
 * @param rows rows read, without the heading
 * @param debits those of them that are no money that came
 * @param known credits that were recorded or dismissed before
 * @param recorded credits that are payments now
 * @param unmatched credits that wait for an operator
 * @param errorCount all broken rules, of which {@code errors} holds the first ones
 * @param unreadable where the file could not be read any further, or null
 */
public record StatementReport(
        boolean written,
        int rows,
        int debits,
        int known,
        int recorded,
        int unmatched,
        int errorCount,
        List<RowError> errors,
        ImportRow.Unreadable unreadable) {

    public StatementReport {
        errors = List.copyOf(errors);
    }
}
