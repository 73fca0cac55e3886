package com.khaacho.returns.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.IdempotencyHeader;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.ReturnAnswer;
import com.khaacho.returns.ReturnReport;
import com.khaacho.returns.app.ReportReturn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** What came back or was short of an invoice. */
@Path("/invoices/{id}/returns")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceReturnsResource {

    /** 500 lines of 80 bytes and a note, with room for blanks. */
    private static final int MAX_BYTES = 65_536;

    @EJB
    private ReportReturn reportReturn;

    /** Takes it down for the vendor to answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response report(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        UUID invoice = PathId.parse(id).orElseThrow(InvoiceReturnsResource::notFound);
        byte[] bytes = Body.bytes(in, MAX_BYTES);
        ReturnBody body = ReturnBody.of(Body.members(new ByteArrayInputStream(bytes), MAX_BYTES));
        String key = IdempotencyHeader.of(request);
        String hash = key == null ? null : IdempotencyHeader.hash(bytes);
        ReturnAnswer answer = reportReturn.report(
                new ReturnReport(invoice, body.lines(), body.note(), key, hash), CallerPrincipal.callerOf(request));
        GoodsReturn goods = ReturnAnswers.settled(answer, notFound());
        Response.ResponseBuilder created = Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/returns/" + goods.id())
                .entity(ReturnJson.one(goods));
        return answer instanceof ReturnAnswer.AlreadyDone
                ? created.header("Idempotent-Replayed", true).build()
                : created.build();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemCode.INVOICE_NOT_FOUND, "There is no such invoice");
    }
}
