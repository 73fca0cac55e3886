package com.khaacho.catalog;

import java.util.List;

/**
 * What came of an import.
 *
 * @param written whether the catalogue is changed now; otherwise the counts tell what would have been
 * @param rows rows read, without the heading
 * @param errorCount all broken rules, of which {@code errors} holds the first ones
 * @param unreadable where the file could not be read any further, or null
 */
public record ImportReport(
        boolean written,
        int rows,
        int created,
        int changed,
        int unchanged,
        int errorCount,
        List<RowError> errors,
        ImportRow.Unreadable unreadable) {

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /** A rule that a row breaks. */
    public record RowError(int row, Breach breach) {}
}
