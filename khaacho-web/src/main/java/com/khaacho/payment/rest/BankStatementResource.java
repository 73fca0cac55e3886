package com.khaacho.payment.rest;

import com.khaacho.api.rest.FileImport;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.catalog.ImportOptions;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.payment.StatementReport;
import com.khaacho.payment.app.ImportBankStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Importing payments from a bank's statement. */
@Path("/payments/bank-statement")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BankStatementResource {

    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    private final ImportBankStatement importStatement;
    private final Clock clock;

    @Inject
    public BankStatementResource(ImportBankStatement importStatement, Clock clock) {
        this.importStatement = importStatement;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected BankStatementResource() {
        this(null, null);
    }

    /** Records what surely is a retailer's, and keeps the rest for an operator; what came before is known. */
    @POST
    @Consumes("text/csv")
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response run(InputStream in, @Context HttpServletRequest request) {
        ImportOptions options = FileImport.options(request);
        StatementRowReader rows = new StatementRowReader(in, LocalDate.ofInstant(clock.instant(), NEPAL));
        StatementReport report = importStatement.run(rows, options, CallerPrincipal.callerOf(request));
        if (report.unreadable() != null) {
            throw FileImport.unreadable(report.unreadable());
        } else if (!report.written() && !options.dryRun()) {
            throw FileImport.refused(report.rows(), report.errorCount(), report.errors());
        }
        return Response.ok(json(report)).build();
    }

    private static byte[] json(StatementReport report) {
        JsonOutput json = new JsonOutput()
                .object()
                .flag("written", report.written())
                .number("rows", report.rows())
                .number("debits", report.debits())
                .number("known", report.known())
                .number("recorded", report.recorded())
                .number("unmatched", report.unmatched());
        FileImport.write(json, report.errorCount(), report.errors());
        return json.end().toBytes();
    }
}
