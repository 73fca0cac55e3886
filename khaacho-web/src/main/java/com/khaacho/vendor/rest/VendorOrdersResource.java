package com.khaacho.vendor.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Characters;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.vendor.VendorOrderQuery;
import com.khaacho.vendor.VendorOrderStatus;
import com.khaacho.vendor.VendorOrderView;
import com.khaacho.vendor.app.AnswerVendorOrder;
import com.khaacho.vendor.app.FindVendorOrders;
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
import java.util.Map;
import java.util.UUID;

/** A vendor's inbox, and what the vendor says of its orders. */
@Path("/vendor-orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VendorOrdersResource {

    private static final int MAX_DECLINE_BYTES = 8_192;
    private static final int MAX_REASON = 500;

    private final FindVendorOrders find;
    private final AnswerVendorOrder answer;

    @Inject
    public VendorOrdersResource(FindVendorOrders find, AnswerVendorOrder answer) {
        this.find = find;
        this.answer = answer;
    }

    /** For the container's proxy only. */
    protected VendorOrdersResource() {
        this(null, null);
    }

    /** The vendor orders the caller may see, newest first. */
    @GET
    @AllowedTo({Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request, "status");
        VendorOrderStatus status = Parameters.word("status", page.parameter("status"), VendorOrderStatus.class);
        VendorOrderQuery query = new VendorOrderQuery(status, page.behind(), page.toFind());
        return page.answer(
                find.list(query, CallerPrincipal.callerOf(request)),
                view -> view.order().id(),
                this::page);
    }

    private byte[] page(List<VendorOrderView> orders, String next) {
        JsonOutput json = new JsonOutput().object().array("vendorOrders");
        orders.forEach(order -> VendorOrderJson.write(json, order, find));
        return json.end().text("nextCursor", next).end().toBytes();
    }

    @GET
    @Path("/{id}")
    @AllowedTo({Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    public Response show(@PathParam("id") String id, @Context HttpServletRequest request) {
        return shown(id(id), CallerPrincipal.callerOf(request));
    }

    /** The vendor will deliver. */
    @POST
    @Path("/{id}/accept")
    @AllowedTo(Role.VENDOR)
    public Response accept(@PathParam("id") String id, @Context HttpServletRequest request) {
        UUID vendorOrder = id(id);
        Caller caller = CallerPrincipal.callerOf(request);
        answer.accept(vendorOrder, caller);
        return shown(vendorOrder, caller);
    }

    /** The vendor will not deliver, and says why. */
    @POST
    @Path("/{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo(Role.VENDOR)
    public Response decline(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        UUID vendorOrder = id(id);
        Caller caller = CallerPrincipal.callerOf(request);
        answer.decline(vendorOrder, caller, reason(Body.texts(in, MAX_DECLINE_BYTES)));
        return shown(vendorOrder, caller);
    }

    /** The goods have left. */
    @POST
    @Path("/{id}/dispatch")
    @AllowedTo(Role.VENDOR)
    public Response dispatch(@PathParam("id") String id, @Context HttpServletRequest request) {
        UUID vendorOrder = id(id);
        Caller caller = CallerPrincipal.callerOf(request);
        answer.dispatch(vendorOrder, caller);
        return shown(vendorOrder, caller);
    }

    /** The retailer has the goods, all of them unless the body says otherwise. */
    @POST
    @Path("/{id}/deliver")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo(Role.VENDOR)
    public Response deliver(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        UUID vendorOrder = id(id);
        Caller caller = CallerPrincipal.callerOf(request);
        answer.deliver(vendorOrder, caller, DeliveryBody.read(in));
        return shown(vendorOrder, caller);
    }

    private Response shown(UUID id, Caller caller) {
        return find.vendorOrder(id, caller)
                .map(order -> Response.ok(VendorOrderJson.one(order, find)).build())
                .orElseThrow(VendorOrdersResource::notFound);
    }

    private static UUID id(String text) {
        return PathId.parse(text).orElseThrow(VendorOrdersResource::notFound);
    }

    private static String reason(Map<String, String> members) {
        for (String name : members.keySet()) {
            if (!name.equals("reason")) {
                throw Body.invalid(name, "UNKNOWN_FIELD", "there is no such member");
            }
        }
        String reason = members.get("reason");
        if (reason == null || reason.isBlank()) {
            throw Body.invalid("reason", "REQUIRED", "say why, for the retailer and for routing");
        } else if (reason.length() > MAX_REASON || !Characters.areStorable(reason, true)) {
            throw Body.invalid("reason", "TOO_LONG", "reason has at most " + MAX_REASON + " characters of text");
        }
        return reason;
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemCode.VENDOR_ORDER_NOT_FOUND, "There is no such vendor order");
    }
}
