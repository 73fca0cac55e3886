package com.khaacho.payment.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.BankRow;
import com.khaacho.payment.RowDecision;
import com.khaacho.payment.app.DecideBankRow;
import com.khaacho.payment.app.FindBankRows;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** The rows of banks' statements that wait for an operator: look at them, say whose they are, or take them out. */
@Path("/payments/bank-rows")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BankRowsResource {

    private static final int MAX_BYTES = 8_192;

    private final FindBankRows find;

    @EJB
    private DecideBankRow decide;

    @Inject
    public BankRowsResource(FindBankRows find) {
        this.find = find;
    }

    /** For the container's proxy only. */
    protected BankRowsResource() {
        this(null);
    }

    /** The queue, the oldest upload first. */
    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request);
        return page.answer(find.unmatched(page.behind(), page.toFind()), BankRow::id, BankRowJson::page);
    }

    /** Records a row as a payment of the retailer that the operator names. */
    @POST
    @Path("/{id}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response assign(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        BankRowBody.Assignment body = BankRowBody.assignment(Body.members(in, MAX_BYTES));
        RowDecision decision =
                decide.assign(known(id), body.retailerId(), body.named(), CallerPrincipal.callerOf(request));
        return answer(decision, body.named());
    }

    /** Takes a row out of the queue that is no payment of a retailer. */
    @POST
    @Path("/{id}/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response dismiss(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        String reason = BankRowBody.reason(Body.texts(in, MAX_BYTES));
        return answer(decide.dismiss(known(id), reason, CallerPrincipal.callerOf(request)), List.of());
    }

    private static UUID known(String id) {
        return PathId.parse(id).orElseThrow(BankRowsResource::notFound);
    }

    private static Response answer(RowDecision decision, List<Allocation> named) {
        if (decision instanceof RowDecision.Recorded recorded) {
            return Response.ok(PaymentJson.recorded(recorded.payment())).build();
        } else if (decision instanceof RowDecision.Dismissed dismissed) {
            return Response.ok(BankRowJson.one(dismissed.row())).build();
        } else if (decision instanceof RowDecision.Refused refused) {
            return Response.ok(PaymentJson.recorded(RecordingAnswer.of(refused.recording(), named)))
                    .build();
        } else if (decision instanceof RowDecision.DecidedOtherwise other) {
            throw new ProblemException(
                    ProblemCode.BANK_ROW_DECIDED, "The row is " + other.row().status());
        }
        throw notFound();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemCode.BANK_ROW_NOT_FOUND, "There is no such row of a bank's statement");
    }
}
