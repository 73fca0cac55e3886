package com.khaacho.returns.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.ReturnAnswer;
import com.khaacho.returns.ReturnStatus;
import com.khaacho.returns.ReturnViews;
import com.khaacho.returns.app.DecideReturn;
import com.khaacho.returns.app.FindReturns;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Returns as their parties see them, and what a vendor says to its own. */
@Path("/returns")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReturnsResource {

    private static final int MAX_BYTES = 8_192;

    private final FindReturns find;

    @EJB
    private DecideReturn decideReturn;

    @Inject
    public ReturnsResource(FindReturns find) {
        this.find = find;
    }

    /** For the container's proxy only. */
    protected ReturnsResource() {
        this(null);
    }

    /** The returns the caller may see, the newest first. */
    @GET
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request, "status");
        ReturnStatus status = Parameters.word("status", page.parameter("status"), ReturnStatus.class);
        ReturnViews.Query query = new ReturnViews.Query(status, page.behind(), page.toFind());
        return page.answer(find.list(query, CallerPrincipal.callerOf(request)), GoodsReturn::id, ReturnJson::page);
    }

    @GET
    @Path("/{id}")
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    public Response show(@PathParam("id") String id, @Context HttpServletRequest request) {
        return find.find(id(id), CallerPrincipal.callerOf(request))
                .map(goods -> Response.ok(ReturnJson.one(goods)).build())
                .orElseThrow(ReturnsResource::notFound);
    }

    /** Issues the credit note; the stock stays as it is unless the body says otherwise. */
    @POST
    @Path("/{id}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo(Role.VENDOR)
    public Response accept(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        UUID goods = id(id);
        boolean restock = restock(in);
        return answer(decideReturn.accept(goods, restock, CallerPrincipal.callerOf(request)));
    }

    /** The vendor does not take it back, and says why. */
    @POST
    @Path("/{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo(Role.VENDOR)
    public Response decline(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        UUID goods = id(id);
        Map<String, String> members = Body.texts(in, MAX_BYTES);
        Body.requireExactly(Set.of("reason"), members);
        String reason = ReturnBody.text("reason", members.get("reason"));
        return answer(decideReturn.decline(goods, reason, CallerPrincipal.callerOf(request)));
    }

    private static Response answer(ReturnAnswer answer) {
        return Response.ok(ReturnJson.one(ReturnAnswers.settled(answer, notFound())))
                .build();
    }

    /** No body, or one without the member, leaves the stock as it is. */
    private static boolean restock(InputStream in) throws IOException {
        byte[] body = Body.bytes(in, MAX_BYTES);
        if (body.length == 0) {
            return false;
        }
        Map<String, JsonValue> members = Body.members(new ByteArrayInputStream(body), MAX_BYTES);
        for (String name : members.keySet()) {
            if (!name.equals("restock")) {
                throw Body.invalid(name, "UNKNOWN_FIELD", "there is no such member");
            }
        }
        JsonValue restock = members.getOrDefault("restock", JsonValue.FALSE);
        if (!restock.equals(JsonValue.TRUE) && !restock.equals(JsonValue.FALSE)) {
            throw Body.invalid("restock", "WRONG_TYPE", "restock must be true or false");
        }
        return restock.equals(JsonValue.TRUE);
    }

    private static UUID id(String text) {
        return PathId.parse(text).orElseThrow(ReturnsResource::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemCode.RETURN_NOT_FOUND, "There is no such return");
    }
}
