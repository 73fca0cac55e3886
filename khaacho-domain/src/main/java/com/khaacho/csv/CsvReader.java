package com.khaacho.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV a row at a time: commas, double quotes, lines that end with LF, CR LF or CR, a byte order mark or none. It is
 * ours because of its limit: to the readers at hand a quote that is never closed is one cell as long as the file.
 */
public final class CsvReader {

    /** A product with every cell at its limit has a third of it. */
    private static final int MAX_ROW_CHARACTERS = 20_000;

    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader in;
    private final StringBuilder cell = new StringBuilder();
    private int next;
    private int row;
    private int characters;

    /** @param in best buffered: it is read a character at a time */
    public CsvReader(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
        if (next == BYTE_ORDER_MARK) {
            next = in.read();
        }
    }

    /** The row that was read last, counted from 1; empty lines do not count. */
    public int row() {
        return row;
    }

    /**
     * The cells of the next row, or null behind the last one.
     *
     * @throws CsvException for quotes that are misplaced or not closed, and for a row beyond 20,000 characters
     */
    public List<String> next() throws IOException {
        skipLineEnds();
        if (next == END) {
            return null;
        }
        row++;
        characters = 0;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == ',') {
            take();
            cells.add(cell());
        }
        return cells;
    }

    private void skipLineEnds() throws IOException {
        while (isLineEnd(next)) {
            next = in.read();
        }
    }

    private String cell() throws IOException {
        cell.setLength(0);
        if (next == '"') {
            quoted();
        } else {
            while (next != ',' && next != END && !isLineEnd(next)) {
                if (next == '"') {
                    throw new CsvException(row, "a quote stands inside a cell that does not begin with one");
                }
                cell.append((char) take());
            }
        }
        return cell.toString();
    }

    private void quoted() throws IOException {
        take();
        while (true) {
            int c = take();
            if (c == END) {
                throw new CsvException(row, "a quote is never closed");
            } else if (c != '"') {
                cell.append((char) c);
            } else if (next == '"') {
                cell.append((char) take());
            } else {
                break;
            }
        }
        if (next != ',' && next != END && !isLineEnd(next)) {
            throw new CsvException(row, "something stands between a closing quote and the comma");
        }
    }

    private int take() throws IOException {
        int taken = next;
        characters++;
        if (characters > MAX_ROW_CHARACTERS) {
            throw new CsvException(row, "the row has more than " + MAX_ROW_CHARACTERS + " characters");
        }
        next = taken == END ? END : in.read();
        return taken;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }
}
