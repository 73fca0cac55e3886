package com.khaacho.catalog.rest;

import com.khaacho.api.rest.FileImport;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.catalog.ImportOptions;
import com.khaacho.catalog.ImportReport;
import jakarta.ws.rs.core.Response;

/** The answers to an import: a report, or a problem when nothing was written although it should have been. */
final class ImportAnswer {

    private ImportAnswer() {}

    /** @throws ProblemException MALFORMED_CSV, BODY_TOO_LARGE or IMPORT_REFUSED */
    static Response of(ImportReport report, ImportOptions options) {
        if (report.unreadable() != null) {
            throw FileImport.unreadable(report.unreadable());
        } else if (!report.written() && !options.dryRun()) {
            throw FileImport.refused(report.rows(), report.errorCount(), report.errors());
        }
        return Response.ok(json(report)).build();
    }

    private static byte[] json(ImportReport report) {
        JsonOutput json = new JsonOutput()
                .object()
                .flag("written", report.written())
                .number("rows", report.rows())
                .number("created", report.created())
                .number("changed", report.changed())
                .number("unchanged", report.unchanged());
        FileImport.write(json, report.errorCount(), report.errors());
        return json.end().toBytes();
    }
}
