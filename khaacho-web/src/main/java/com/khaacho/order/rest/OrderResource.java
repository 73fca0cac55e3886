package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.EntityTag;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.approval.app.ApproveOrder;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.order.Order;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderView;
import com.khaacho.order.StatusView;
import com.khaacho.order.app.AmendOrder;
import com.khaacho.order.app.CancelOrder;
import com.khaacho.order.app.FindOrders;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

/** One order: where it stands, all of it, amending it and calling it off. */
@Path("/orders/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    /** Longer waits die in proxies. */
    private static final int MAX_WAIT_SECONDS = 60;

    private final FindOrders findOrders;
    private final AmendOrder amendOrder;
    private final CancelOrder cancelOrder;
    private final ApproveOrder approveOrder;
    private final StatusWaiters waiters;
    private final OrderRequestReader reader;

    @Inject
    public OrderResource(
            FindOrders findOrders,
            AmendOrder amendOrder,
            CancelOrder cancelOrder,
            ApproveOrder approveOrder,
            StatusWaiters waiters,
            Clock clock) {
        this.findOrders = findOrders;
        this.amendOrder = amendOrder;
        this.cancelOrder = cancelOrder;
        this.approveOrder = approveOrder;
        this.waiters = waiters;
        this.reader = clock == null ? null : new OrderRequestReader(clock);
    }

    /** For the container's proxy only. */
    protected OrderResource() {
        this(null, null, null, null, null, null);
    }

    /** Where the order stands; with {@code wait} the answer comes when the order rests, or after so many seconds. */
    @GET
    @Path("/status")
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN, Role.INTEGRATOR})
    public void status(
            @PathParam("id") String id,
            @QueryParam("wait") String wait,
            @Context HttpServletRequest request,
            @Suspended AsyncResponse response) {
        int seconds = Parameters.number("wait", wait, 0, MAX_WAIT_SECONDS, 0);
        Caller caller = CallerPrincipal.callerOf(request);
        StatusView status = findOrders.status(Parameters.orderId(id), caller).orElseThrow(OrderResource::notFound);
        waiters.add(status, seconds, response);
    }

    /** The whole order, or the vendor's part of it. */
    @GET
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN, Role.INTEGRATOR})
    public Response show(@PathParam("id") String id, @Context HttpServletRequest request) {
        OrderId orderId = Parameters.orderId(id);
        Caller caller = CallerPrincipal.callerOf(request);
        OrderView order = findOrders.order(orderId, caller).orElse(null);
        if (order == null && findOrders.waits(orderId, caller)) {
            return Response.ok(OrderJson.status(StatusView.accepted(orderId)))
                    .header("Retry-After", 1)
                    .build();
        } else if (order == null) {
            throw notFound();
        }
        return Response.ok(OrderJson.whole(order))
                .tag(Integer.toString(order.version()))
                .build();
    }

    /** Puts another order in the place of this one, as long as no vendor was asked; it is checked anew. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response amend(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        OrderId orderId = Parameters.orderId(id);
        Integer version = EntityTag.required(request);
        OrderRequest wanted = AmendmentBody.read(in, reader);
        List<Integer> unknown = amendOrder.unknownLines(wanted);
        if (!unknown.isEmpty()) {
            return Answers.unknownProducts(unknown, request);
        }
        Order amended = amendOrder.amend(orderId, CallerPrincipal.callerOf(request), wanted, version);
        return Response.ok(OrderJson.status(StatusView.of(amended)))
                .tag(Integer.toString(amended.sequence()))
                .build();
    }

    /** Calls the order off, or lines of it; calling it off as a whole twice is no mistake. */
    @POST
    @Path("/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response cancel(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        OrderId orderId = Parameters.orderId(id);
        Caller caller = CallerPrincipal.callerOf(request);
        CancelBody body = CancelBody.read(in);
        if (body.lines().isEmpty()) {
            cancelOrder.cancel(orderId, caller, body.reason());
        } else {
            cancelOrder.cancelLines(orderId, caller, body.reason(), body.lines(), EntityTag.required(request));
        }
        return status(orderId, caller);
    }

    /** Lets an order go on that another user of the shop may not place alone. */
    @POST
    @Path("/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo(Role.RETAILER)
    public Response approve(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        OrderId orderId = Parameters.orderId(id);
        int version = EntityTag.required(request);
        String note = ApprovalBody.note(in);
        Caller caller = CallerPrincipal.callerOf(request);
        approveOrder.approve(orderId, version, caller, note);
        return status(orderId, caller);
    }

    /** Refuses such an order for the shop. */
    @POST
    @Path("/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo(Role.RETAILER)
    public Response reject(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        OrderId orderId = Parameters.orderId(id);
        int version = EntityTag.required(request);
        String reason = HeldOrderBody.rejection(Body.members(in, HeldOrderBody.MAX_BYTES))
                .reason();
        Caller caller = CallerPrincipal.callerOf(request);
        approveOrder.reject(orderId, version, caller, reason);
        return status(orderId, caller);
    }

    private Response status(OrderId orderId, Caller caller) {
        StatusView status = findOrders.status(orderId, caller).orElseThrow(OrderResource::notFound);
        return Response.ok(OrderJson.status(status)).build();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemCode.ORDER_NOT_FOUND, "There is no such order");
    }
}
