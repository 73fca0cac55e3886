package com.khaacho.catalog.rest;

import com.khaacho.catalog.CatalogueImport;
import com.khaacho.catalog.ImportOptions;
import com.khaacho.catalog.ImportReport;

/** Runs in a JVM of its own, whose heap is smaller than the file that it reads. */
public final class ImportInSmallHeap {

    static final int ROWS = 100_000;

    /** Aliases of 360 letters together. */
    static final String PADDING = "x".repeat(90) + ';' + "y".repeat(90) + ';' + "z".repeat(90) + ';' + "v".repeat(90);

    private ImportInSmallHeap() {}

    /** Ends with 0 when every row was read. */
    public static void main(String[] arguments) {
        GeneratedFile file = new GeneratedFile(ROWS, PADDING);
        ImportReport report = new CatalogueImport(new CountingStore(), new ImportOptions(false, false))
                .run(new ProductRowReader(file));
        Runtime.getRuntime().exit(report.written() && report.created() == ROWS ? 0 : 1);
    }
}
