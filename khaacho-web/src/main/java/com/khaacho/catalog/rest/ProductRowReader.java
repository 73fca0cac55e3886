package com.khaacho.catalog.rest;

import com.khaacho.api.rest.CsvBody;
import com.khaacho.catalog.Breach;
import com.khaacho.catalog.ImportRow;
import java.io.InputStream;
import java.util.List;

/** Products from a request body. */
final class ProductRowReader extends CsvBody<ImportRow> {

    /** The skus of an import are kept to find doubles: 200,000 are about 20 MB. */
    static final int MAX_ROWS = 200_000;

    private ProductCsv columns;

    ProductRowReader(InputStream body) {
        super(body, MAX_ROWS, "products");
    }

    @Override
    protected void heading(List<String> cells) {
        columns = ProductCsv.ofHeading(cells);
    }

    @Override
    protected ImportRow row(int number, List<String> cells) {
        List<Breach> breaches = columns.breaches(cells);
        return breaches.isEmpty()
                ? new ImportRow.Good(number, columns.draft(cells))
                : new ImportRow.Bad(number, breaches);
    }

    @Override
    protected ImportRow unreadable(ImportRow.Unreadable end) {
        return end;
    }
}
