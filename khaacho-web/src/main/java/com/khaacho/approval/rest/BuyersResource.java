package com.khaacho.approval.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.approval.Buyer;
import com.khaacho.approval.app.LimitBuyers;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** The users of a retailer: what each may order alone, and who approves what is beyond that. */
@Path("/buyers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BuyersResource {

    @EJB
    private LimitBuyers limitBuyers;

    /** All of one retailer, by name. */
    @GET
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response list(@QueryParam("retailerId") String retailerId, @Context HttpServletRequest request) {
        JsonOutput json = new JsonOutput().object().array("buyers");
        limitBuyers.of(retailer(retailerId, request)).forEach(buyer -> write(json.object(), buyer));
        return Response.ok(json.end().end().toBytes()).build();
    }

    /** Sets both for one user; doing it twice is no mistake. */
    @PUT
    @Path("/{username}")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response change(
            @PathParam("username") String username,
            @QueryParam("retailerId") String retailerId,
            InputStream in,
            @Context HttpServletRequest request)
            throws IOException {
        Buyer wanted = BuyerBody.read(in, retailer(retailerId, request), username);
        Buyer changed = limitBuyers
                .change(wanted)
                .orElseThrow(() -> new ProblemException(ProblemCode.BUYER_NOT_FOUND, "There is no such user"));
        JsonOutput json = new JsonOutput().object();
        write(json, changed);
        return Response.ok(json.toBytes()).build();
    }

    /** Whose users: a retailer's own, or those that somebody who runs the platform names. */
    private UUID retailer(String named, HttpServletRequest request) {
        Caller caller = CallerPrincipal.callerOf(request);
        UUID asked = Parameters.id("retailerId", named);
        if (asked == null && caller.seesEveryParty()) {
            throw Parameters.invalid("retailerId", "says whose users");
        }
        UUID retailer = caller.seesEveryParty() ? asked : caller.partyId();
        if (!limitBuyers.isAllowed(retailer, caller)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "Only who approves orders of the shop may do this");
        }
        return retailer;
    }

    private static void write(JsonOutput json, Buyer buyer) {
        json.text("username", buyer.username());
        if (buyer.orderLimit() != null) {
            json.money("orderLimit", buyer.orderLimit());
        }
        json.flag("mayApprove", buyer.mayApprove()).end();
    }
}
