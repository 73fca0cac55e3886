package com.khaacho.invoice.rest;

import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.invoice.CreditNote;
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

/** What was taken back of invoices. */
@Path("/credit-notes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CreditNotesResource {

    private final FindInvoices find;

    @Inject
    public CreditNotesResource(FindInvoices find) {
        this.find = find;
    }

    /** For the container's proxy only. */
    protected CreditNotesResource() {
        this(null);
    }

    /** One credit note, by the id of the return that it credits, in the form that is accepted. */
    @GET
    @Path("/{id}")
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
    public Response show(@PathParam("id") String id, @Context HttpServletRequest request, @Context Request wanted) {
        Caller caller = CallerPrincipal.callerOf(request);
        CreditNote note = PathId.parse(id)
                .flatMap(known -> find.creditNote(known, caller))
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.CREDIT_NOTE_NOT_FOUND, "There is no such credit note"));
        return DocumentForm.isPdf(wanted)
                ? DocumentForm.pdf(note, find)
                : DocumentForm.json(InvoiceJson.creditNote(note));
    }
}
