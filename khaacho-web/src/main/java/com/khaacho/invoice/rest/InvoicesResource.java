package com.khaacho.invoice.rest;

import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.credit.Bill;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceSummary;
import com.khaacho.invoice.app.FindInvoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The invoices of what a party bought or sold. */
@Path("/invoices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvoicesResource {

    private final FindInvoices find;

    @Inject
    public InvoicesResource(FindInvoices find) {
        this.find = find;
    }

    /** For the container's proxy only. */
    protected InvoicesResource() {
        this(null);
    }

    /** The invoices the caller may see, the newest delivery first. */
    @GET
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request);
        List<InvoiceSummary> found = find.list(page.behind(), page.toFind(), CallerPrincipal.callerOf(request));
        return page.answer(found, InvoiceSummary::id, this::page);
    }

    private byte[] page(List<InvoiceSummary> invoices, String next) {
        Map<UUID, Bill> standings =
                find.standings(invoices.stream().map(InvoiceSummary::id).toList());
        return InvoiceJson.page(invoices, standings, next);
    }

    /** One invoice, by the id of the vendor order that it bills, in the form that is accepted. */
    @GET
    @Path("/{id}")
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
    public Response show(@PathParam("id") String id, @Context HttpServletRequest request, @Context Request wanted) {
        Caller caller = CallerPrincipal.callerOf(request);
        Invoice invoice = PathId.parse(id)
                .flatMap(known -> find.invoice(known, caller))
                .orElseThrow(() -> new ProblemException(ProblemCode.INVOICE_NOT_FOUND, "There is no such invoice"));
        if (DocumentForm.isPdf(wanted)) {
            return DocumentForm.pdf(invoice, find);
        }
        Bill standing = find.standings(List.of(invoice.id())).get(invoice.id());
        return DocumentForm.json(InvoiceJson.one(invoice, standing, find.creditNotesOf(invoice)));
    }
}
