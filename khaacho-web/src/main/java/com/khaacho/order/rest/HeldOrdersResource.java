package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.EntityTag;
import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.order.StatusView;
import com.khaacho.order.app.DecideHeldOrder;
import com.khaacho.order.app.FindHeldOrders;
import com.khaacho.order.app.FindOrders;
import com.khaacho.shared.OrderId;
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

/** The orders that wait for an operator: look at them, let them pass, refuse them. */
@Path("/admin/held-orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HeldOrdersResource {

    private final FindHeldOrders findHeld;
    private final FindOrders findOrders;
    private final DecideHeldOrder decide;

    @Inject
    public HeldOrdersResource(FindHeldOrders findHeld, FindOrders findOrders, DecideHeldOrder decide) {
        this.findHeld = findHeld;
        this.findOrders = findOrders;
        this.decide = decide;
    }

    /** For the container's proxy only. */
    protected HeldOrdersResource() {
        this(null, null, null);
    }

    /** The queue, those accepted first before the others, each with what speaks against it. */
    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request);
        OrderId after = page.behind() == null ? null : new OrderId(page.behind());
        return page.answer(
                findHeld.list(after, page.toFind()),
                order -> order.summary().status().id().value(),
                HeldOrderJson::page);
    }

    /** Lets the order pass that the operator saw. */
    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response approve(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        OrderId order = Parameters.orderId(id);
        Integer version = EntityTag.required(request);
        HeldOrderBody body = HeldOrderBody.approval(Body.members(in, HeldOrderBody.MAX_BYTES));
        Caller caller = CallerPrincipal.callerOf(request);
        decide.approve(order, version, caller, body.reason(), body.mayPassLimit());
        return status(order, caller);
    }

    /** Refuses the order that the operator saw. */
    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response reject(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        OrderId order = Parameters.orderId(id);
        Integer version = EntityTag.required(request);
        HeldOrderBody body = HeldOrderBody.rejection(Body.members(in, HeldOrderBody.MAX_BYTES));
        Caller caller = CallerPrincipal.callerOf(request);
        decide.reject(order, version, caller, body.reason());
        return status(order, caller);
    }

    private Response status(OrderId order, Caller caller) {
        StatusView status = findOrders
                .status(order, caller)
                .orElseThrow(() -> new ProblemException(ProblemCode.ORDER_NOT_FOUND, "There is no such order"));
        return Response.ok(OrderJson.status(status)).build();
    }
}
