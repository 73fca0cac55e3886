package com.khaacho.catalog.rest;

import com.khaacho.catalog.Breach;
import com.khaacho.catalog.ImportRow;
import com.khaacho.catalog.ImportRow.Fault;
import com.khaacho.csv.CsvException;
import com.khaacho.csv.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Products from a request body, each row read when it is asked for. What makes the file unreadable is a row, too, and the
 * last one; only a connection that breaks is an exception.
 */
final class ProductRowReader implements Iterator<ImportRow> {

    /** As published in the contract: 100,000 products with all their names fill half of it. */
    static final long MAX_BYTES = 50L << 20;

    /** The skus of an import are kept to find doubles: 200,000 are about 20 MB. */
    static final int MAX_ROWS = 200_000;

    private final InputStream body;
    private CsvReader csv;
    private ProductCsv columns;
    private ImportRow upcoming;
    private boolean ended;

    ProductRowReader(InputStream body) {
        this.body = new LimitedStream(body, MAX_BYTES);
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null && !ended) {
            upcoming = read();
            ended = upcoming == null || upcoming instanceof ImportRow.Unreadable;
        }
        return upcoming != null;
    }

    @Override
    public ImportRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ImportRow row = upcoming;
        upcoming = null;
        return row;
    }

    private ImportRow read() {
        try {
            if (csv == null) {
                open();
            }
            List<String> cells = csv.next();
            return cells == null ? null : row(cells);
        } catch (CsvException e) {
            return malformed(e.row(), e.getMessage());
        } catch (IllegalArgumentException e) {
            return malformed(1, e.getMessage());
        } catch (CharacterCodingException e) {
            return malformed(number() + 1, "the text is not valid UTF-8");
        } catch (LimitedStream.TooLongException e) {
            return new ImportRow.Unreadable(number() + 1, Fault.BODY_TOO_LARGE, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        // A new decoder reports malformed input; the reader's own would replace it silently.
        csv = new CsvReader(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder())));
        List<String> heading = csv.next();
        columns = ProductCsv.ofHeading(heading == null ? List.of() : heading);
    }

    private ImportRow row(List<String> cells) {
        if (csv.row() > MAX_ROWS + 1) {
            return new ImportRow.Unreadable(
                    csv.row(), Fault.TOO_MANY_ROWS, "the file has more than " + MAX_ROWS + " products, the limit here");
        }
        List<Breach> breaches = columns.breaches(cells);
        return breaches.isEmpty()
                ? new ImportRow.Good(csv.row(), columns.draft(cells))
                : new ImportRow.Bad(csv.row(), breaches);
    }

    private ImportRow malformed(int row, String detail) {
        return new ImportRow.Unreadable(row, Fault.MALFORMED_CSV, "row " + row + ": " + detail);
    }

    private int number() {
        return csv == null ? 0 : csv.row();
    }
}
