package com.khaacho.catalog;

import com.khaacho.catalog.ImportReport.RowError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * One import, inside the caller's transaction: reads row by row, writes batch by batch, and holds no more in memory than
 * a batch, the skus so far and the first errors.
 */
public final class CatalogueImport {

    /** Errors that a report lists: enough to mend a file, few enough for an answer. */
    public static final int MAX_ERRORS = 1_000;

    /** Products that one statement writes. */
    private static final int BATCH = 500;

    private final ProductStore store;
    private final ImportOptions options;
    private final List<ProductDraft> batch = new ArrayList<>(BATCH);
    private final Map<String, Integer> rowBySku = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private int errorCount;
    private int rows;
    private int good;
    private int created;
    private int changed;

    public CatalogueImport(ProductStore store, ImportOptions options) {
        this.store = store;
        this.options = options;
    }

    /** Reads all rows; whether what was written may be committed, the report's {@code written} says. */
    public ImportReport run(Iterator<ImportRow> source) {
        ImportRow.Unreadable unreadable = null;
        while (source.hasNext() && unreadable == null) {
            ImportRow row = source.next();
            if (row instanceof ImportRow.Unreadable end) {
                unreadable = end;
            } else {
                rows++;
                take(row);
            }
        }
        write();
        boolean whole = unreadable == null && (options.partial() || errorCount == 0);
        return new ImportReport(
                whole && !options.dryRun(),
                rows,
                created,
                changed,
                good - created - changed,
                errorCount,
                errors,
                unreadable);
    }

    private void take(ImportRow row) {
        if (row instanceof ImportRow.Bad bad) {
            bad.breaches().forEach(breach -> error(row.number(), breach));
        } else if (row instanceof ImportRow.Good product) {
            Integer earlier = rowBySku.putIfAbsent(product.draft().sku(), row.number());
            if (earlier != null) {
                error(row.number(), new Breach("sku", "DUPLICATE", "row " + earlier + " has the same sku"));
            } else {
                add(product.draft());
            }
        }
    }

    private void add(ProductDraft draft) {
        good++;
        batch.add(draft);
        if (batch.size() == BATCH) {
            write();
        }
    }

    private void write() {
        if (!batch.isEmpty()) {
            ProductStore.Merged merged = store.merge(batch);
            created += merged.created();
            changed += merged.changed();
            batch.clear();
        }
    }

    private void error(int row, Breach breach) {
        errorCount++;
        if (errors.size() < MAX_ERRORS) {
            errors.add(new RowError(row, breach));
        }
    }
}
