package com.khaacho.catalog.rest;

import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.catalog.ImportOptions;
import com.khaacho.catalog.ImportReport;
import com.khaacho.catalog.ImportReport.RowError;
import com.khaacho.catalog.ImportRow;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The answers to an import: a report, or a problem when nothing was written although it should have been. */
final class ImportAnswer {

    /** As many as any problem names. */
    private static final int MAX_PROBLEM_ERRORS = 20;

    private ImportAnswer() {}

    /** @throws ProblemException MALFORMED_CSV, BODY_TOO_LARGE or IMPORT_REFUSED */
    static Response of(ImportReport report, ImportOptions options) {
        if (report.unreadable() != null) {
            throw unreadable(report.unreadable());
        } else if (!report.written() && !options.dryRun()) {
            throw refused(report);
        }
        return Response.ok(json(report)).build();
    }

    private static ProblemException unreadable(ImportRow.Unreadable row) {
        ProblemCode code =
                row.fault() == ImportRow.Fault.MALFORMED_CSV ? ProblemCode.MALFORMED_CSV : ProblemCode.BODY_TOO_LARGE;
        return new ProblemException(code, row.detail());
    }

    private static ProblemException refused(ImportReport report) {
        List<FieldError> errors = report.errors().stream()
                .limit(MAX_PROBLEM_ERRORS)
                .map(ImportAnswer::fieldError)
                .toList();
        String detail = report.errorCount() + " rules are broken in " + report.rows()
                + " rows; nothing was written. A dry run lists up to 1000 of them";
        return new ProblemException(ProblemCode.IMPORT_REFUSED, detail, errors);
    }

    private static FieldError fieldError(RowError error) {
        String column = error.breach().field();
        String pointer = "/" + error.row() + (column.isEmpty() ? "" : "/" + column);
        return new FieldError(pointer, error.breach().code(), error.breach().detail());
    }

    private static byte[] json(ImportReport report) {
        JsonOutput json = new JsonOutput()
                .object()
                .flag("written", report.written())
                .number("rows", report.rows())
                .number("created", report.created())
                .number("changed", report.changed())
                .number("unchanged", report.unchanged())
                .number("errorCount", report.errorCount())
                .array("errors");
        for (RowError error : report.errors()) {
            json.object()
                    .number("row", error.row())
                    .text("column", error.breach().field())
                    .text("code", error.breach().code())
                    .text("detail", error.breach().detail())
                    .end();
        }
        return json.end().end().toBytes();
    }
}
