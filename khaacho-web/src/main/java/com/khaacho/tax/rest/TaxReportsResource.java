package com.khaacho.tax.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.tax.TaxReport;
import com.khaacho.tax.TaxReportStatus;
import com.khaacho.tax.app.FindTaxReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the tax office knows of invoices and credit notes: look at it, and send again what it refused. */
@Path("/admin/tax-reports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TaxReportsResource {

    private final FindTaxReports find;

    @Inject
    public TaxReportsResource(FindTaxReports find) {
        this.find = find;
    }

    /** For the container's proxy only. */
    protected TaxReportsResource() {
        this(null);
    }

    /** Those in a state, or all, the latest first. */
    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request, "status");
        TaxReportStatus status = Parameters.word("status", page.parameter("status"), TaxReportStatus.class);
        List<TaxReport> found = find.list(status, page.behind(), page.toFind());
        return page.answer(found, TaxReport::documentId, TaxReportsResource::page);
    }

    /** Sends one again that waits for a person; asked of any other it changes nothing. */
    @POST
    @Path("/{id}/retry")
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public byte[] retry(@PathParam("id") String id, @Context HttpServletRequest request) {
        String actor = CallerPrincipal.callerOf(request).username();
        TaxReport report = PathId.parse(id)
                .flatMap(known -> find.retry(known, actor))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.TAX_REPORT_NOT_FOUND, "There is no such invoice or credit note"));
        JsonOutput json = new JsonOutput();
        write(json, report);
        return json.toBytes();
    }

    private static byte[] page(List<TaxReport> reports, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("taxReports");
        reports.forEach(report -> write(json, report));
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    private static void write(JsonOutput json, TaxReport report) {
        json.object()
                .text("documentId", report.documentId().toString())
                .text("kind", report.number().kind().name())
                .text("number", report.number().toString())
                .text("status", report.status().name())
                .number("attempts", report.attempts())
                .text("answer", report.answer() == null ? null : report.answer().name());
        if (report.status() == TaxReportStatus.PENDING) {
            json.text("dueAt", report.dueAt().toString());
        } else if (report.status() == TaxReportStatus.DONE) {
            json.text("doneAt", report.doneAt().toString());
        }
        json.end();
    }
}
