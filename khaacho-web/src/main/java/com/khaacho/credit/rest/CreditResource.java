package com.khaacho.credit.rest;

import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.credit.CreditAccount;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.credit.app.FindCredit;
import com.khaacho.credit.app.FindReceivables;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A retailer's credit account, ledger, statements and the age of its debt: its own, or any by its id for who runs the platform. */
@Path("/credit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CreditResource {

    private final FindCredit findCredit;
    private final StatementAnswers statements;
    private final FindReceivables findReceivables;

    @Inject
    public CreditResource(FindCredit findCredit, StatementAnswers statements, FindReceivables findReceivables) {
        this.findCredit = findCredit;
        this.statements = statements;
        this.findReceivables = findReceivables;
    }

    /** For the container's proxy only. */
    protected CreditResource() {
        this(null, null, null);
    }

    @GET
    @AllowedTo(Role.RETAILER)
    public Response showOwn(@Context HttpServletRequest request) {
        Caller caller = CallerPrincipal.callerOf(request);
        return account(caller.partyId(), caller);
    }

    @GET
    @Path("/ledger")
    @AllowedTo(Role.RETAILER)
    public Response listOwn(@Context HttpServletRequest request) {
        Caller caller = CallerPrincipal.callerOf(request);
        return ledger(caller.partyId(), caller, request);
    }

    @GET
    @Path("/statement")
    @AllowedTo(Role.RETAILER)
    @Produces({MediaType.APPLICATION_JSON, StatementAnswers.CSV, StatementAnswers.PDF})
    public Response stateOwn(@Context HttpServletRequest request, @Context Request wanted) {
        Caller caller = CallerPrincipal.callerOf(request);
        return statements.answer(caller.partyId(), caller, request, wanted);
    }

    @GET
    @Path("/ageing")
    @AllowedTo(Role.RETAILER)
    public byte[] ageOwn(@Context HttpServletRequest request) {
        Caller caller = CallerPrincipal.callerOf(request);
        return ageing(caller.partyId(), caller);
    }

    @GET
    @Path("/{retailerId}")
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response show(@PathParam("retailerId") String retailerId, @Context HttpServletRequest request) {
        return account(id(retailerId), CallerPrincipal.callerOf(request));
    }

    @GET
    @Path("/{retailerId}/ledger")
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response list(@PathParam("retailerId") String retailerId, @Context HttpServletRequest request) {
        return ledger(id(retailerId), CallerPrincipal.callerOf(request), request);
    }

    @GET
    @Path("/{retailerId}/statement")
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    @Produces({MediaType.APPLICATION_JSON, StatementAnswers.CSV, StatementAnswers.PDF})
    public Response state(
            @PathParam("retailerId") String retailerId, @Context HttpServletRequest request, @Context Request wanted) {
        return statements.answer(id(retailerId), CallerPrincipal.callerOf(request), request, wanted);
    }

    @GET
    @Path("/{retailerId}/ageing")
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public byte[] age(@PathParam("retailerId") String retailerId, @Context HttpServletRequest request) {
        return ageing(id(retailerId), CallerPrincipal.callerOf(request));
    }

    private byte[] ageing(UUID retailerId, Caller caller) {
        LocalDate today = findReceivables.today();
        return AgeingJson.one(
                findReceivables.of(retailerId, today, caller).orElseThrow(CreditResource::notFound), today);
    }

    private Response account(UUID retailerId, Caller caller) {
        CreditAccount account = findCredit.account(retailerId, caller).orElseThrow(CreditResource::notFound);
        return Response.ok(CreditJson.account(account))
                .tag(Integer.toString(account.version()))
                .build();
    }

    private Response ledger(UUID retailerId, Caller caller, HttpServletRequest request) {
        Page page = Page.of(request);
        List<LedgerEntry> found = findCredit
                .ledger(retailerId, LedgerCursor.parse(page.cursor()), page.toFind(), caller)
                .orElseThrow(CreditResource::notFound);
        return page.answerBy(found, entry -> LedgerCursor.behind(entry.number()), CreditJson::ledger);
    }

    /** What cannot be an id is to the caller one more unknown account. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemCode.CREDIT_ACCOUNT_NOT_FOUND, "There is no such credit account");
    }
}
