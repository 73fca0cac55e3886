package com.khaacho.payment.rest;

import com.khaacho.api.rest.CsvBody;
import com.khaacho.catalog.ImportRow;
import com.khaacho.payment.StatementRow;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/** Rows of a bank's statement from a request body. */
final class StatementRowReader extends CsvBody<StatementRow> {

    /** Each credit is matched in a transaction of its own, while the operator waits: 5,000 take some twenty seconds. */
    static final int MAX_ROWS = 5_000;

    private final LocalDate today;
    private StatementCsv columns;

    /** @param today in Nepal */
    StatementRowReader(InputStream body, LocalDate today) {
        super(body, MAX_ROWS, "rows");
        this.today = today;
    }

    @Override
    protected void heading(List<String> cells) {
        columns = StatementCsv.ofHeading(cells, today);
    }

    @Override
    protected StatementRow row(int number, List<String> cells) {
        return columns.row(number, cells);
    }

    @Override
    protected StatementRow unreadable(ImportRow.Unreadable end) {
        return new StatementRow.Unreadable(end);
    }
}
