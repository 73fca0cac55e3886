package com.khaacho.csv;

import java.io.IOException;
import java.util.List;

/** Writes CSV with CR LF, as RFC 4180 has it; no cell of it is a formula to a spreadsheet, see {@link Formula}. */
public final class CsvWriter {

    private final Appendable out;

    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /** Writes one row; a null is an empty cell. */
    public void row(List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.append(separator);
            if (cell != null) {
                append(Formula.disarm(cell));
            }
            separator = ",";
        }
        out.append("\r\n");
    }

    private void append(String cell) throws IOException {
        if (isPlain(cell)) {
            out.append(cell);
        } else {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    private static boolean isPlain(String cell) {
        return cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
    }
}
