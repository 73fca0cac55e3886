package com.khaacho.api.rest;

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
 * Rows of a file from a request body, each read when it is asked for. What makes the file unreadable is a row, too, and
 * the last one; only a connection that breaks is an exception.
 */
public abstract class CsvBody<R> implements Iterator<R> {

    /** As published in the contract: 100,000 products with all their names fill half of it. */
    public static final long MAX_BYTES = 50L << 20;

    private final InputStream body;
    private final int maxRows;
    private final String rowsAreCalled;
    private CsvReader csv;
    private R upcoming;
    private boolean ended;

    /**
     * @param maxRows without the heading
     * @param rowsAreCalled what a row is, for people
     */
    protected CsvBody(InputStream body, int maxRows, String rowsAreCalled) {
        this.body = new LimitedStream(body, MAX_BYTES);
        this.maxRows = maxRows;
        this.rowsAreCalled = rowsAreCalled;
    }

    /**
     * Reads the heading.
     *
     * @throws IllegalArgumentException when it is none of such a file
     */
    protected abstract void heading(List<String> cells);

    /** Reads a row that is no heading; the number counts from 1, the heading is row 1. */
    protected abstract R row(int number, List<String> cells);

    /** The row that stands for the end of what can be read. */
    protected abstract R unreadable(ImportRow.Unreadable end);

    @Override
    public final boolean hasNext() {
        if (upcoming == null && !ended) {
            upcoming = read();
            ended = ended || upcoming == null;
        }
        return upcoming != null;
    }

    @Override
    public final R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        R row = upcoming;
        upcoming = null;
        return row;
    }

    private R read() {
        try {
            if (csv == null) {
                open();
            }
            List<String> cells = csv.next();
            return cells == null ? null : bounded(cells);
        } catch (CsvException e) {
            return malformed(e.row(), e.getMessage());
        } catch (IllegalArgumentException e) {
            return malformed(1, e.getMessage());
        } catch (CharacterCodingException e) {
            return malformed(number() + 1, "the text is not valid UTF-8");
        } catch (LimitedStream.TooLongException e) {
            return end(number() + 1, Fault.BODY_TOO_LARGE, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        // A new decoder reports malformed input; the reader's own would replace it silently.
        csv = new CsvReader(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder())));
        List<String> heading = csv.next();
        heading(heading == null ? List.of() : heading);
    }

    private R bounded(List<String> cells) {
        return csv.row() > maxRows + 1
                ? end(
                        csv.row(),
                        Fault.TOO_MANY_ROWS,
                        "the file has more than " + maxRows + ' ' + rowsAreCalled + ", the limit here")
                : row(csv.row(), cells);
    }

    private R malformed(int row, String detail) {
        return end(row, Fault.MALFORMED_CSV, "row " + row + ": " + detail);
    }

    private R end(int row, Fault fault, String detail) {
        ended = true;
        return unreadable(new ImportRow.Unreadable(row, fault, detail));
    }

    private int number() {
        return csv == null ? 0 : csv.row();
    }
}
