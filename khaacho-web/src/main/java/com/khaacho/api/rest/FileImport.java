package com.khaacho.api.rest;

import com.khaacho.catalog.ImportOptions;
import com.khaacho.catalog.ImportReport.RowError;
import com.khaacho.catalog.ImportRow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What imports of files have in common: how they are asked for, their problems, and the errors of rows. */
public final class FileImport {

    /** As many as any problem names. */
    private static final int MAX_PROBLEM_ERRORS = 20;

    private FileImport() {}

    /**
     * How a file is to be imported. A body that says itself that it is too large is refused before anything of it is read.
     *
     * @throws ProblemException BODY_TOO_LARGE or INVALID_PARAMETER
     */
    public static ImportOptions options(HttpServletRequest request) {
        if (request.getContentLengthLong() > CsvBody.MAX_BYTES) {
            throw new ProblemException(
                    ProblemCode.BODY_TOO_LARGE,
                    "The body has more than " + CsvBody.MAX_BYTES + " bytes, the limit here");
        }
        return new ImportOptions(
                Parameters.flag("dryRun", request.getParameter("dryRun")),
                Parameters.flag("partial", request.getParameter("partial")));
    }

    /** MALFORMED_CSV or BODY_TOO_LARGE. */
    public static ProblemException unreadable(ImportRow.Unreadable row) {
        ProblemCode code =
                row.fault() == ImportRow.Fault.MALFORMED_CSV ? ProblemCode.MALFORMED_CSV : ProblemCode.BODY_TOO_LARGE;
        return new ProblemException(code, row.detail());
    }

    /**
     * IMPORT_REFUSED.
     *
     * @param errorCount all of them, of which {@code errors} are the first
     */
    public static ProblemException refused(int rows, int errorCount, List<RowError> errors) {
        List<FieldError> shown = errors.stream()
                .limit(MAX_PROBLEM_ERRORS)
                .map(FileImport::fieldError)
                .toList();
        String detail = errorCount + " rules are broken in " + rows
                + " rows; nothing was written. A dry run lists up to 1000 of them";
        return new ProblemException(ProblemCode.IMPORT_REFUSED, detail, shown);
    }

    private static FieldError fieldError(RowError error) {
        String column = error.breach().field();
        String pointer = "/" + error.row() + (column.isEmpty() ? "" : "/" + column);
        return new FieldError(pointer, error.breach().code(), error.breach().detail());
    }

    /** Writes how many there are, and the first of them. */
    public static void write(JsonOutput json, int errorCount, List<RowError> errors) {
        json.number("errorCount", errorCount).array("errors");
        for (RowError error : errors) {
            json.object()
                    .number("row", error.row())
                    .text("column", error.breach().field())
                    .text("code", error.breach().code())
                    .text("detail", error.breach().detail())
                    .end();
        }
        json.end();
    }
}
