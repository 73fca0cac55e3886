package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Correlation;
import com.khaacho.api.rest.IdempotencyHeader;
import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.Parameters;
import com.khaacho.attachment.AttachmentUrl;
import com.khaacho.attachment.app.FindAttachments;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.order.OrderQuery;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.app.AcceptOrder;
import com.khaacho.order.app.FindOrders;
import com.khaacho.order.app.Submission;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** Placing orders, and listing them. */
@Path("/orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    private static final int MAX_WORDS = 100;

    private final AcceptOrder acceptOrder;
    private final FindOrders findOrders;
    private final FindAttachments findAttachments;
    private final OrderRequestReader reader;

    @Inject
    public OrdersResource(
            AcceptOrder acceptOrder, FindOrders findOrders, FindAttachments findAttachments, Clock clock) {
        this.acceptOrder = acceptOrder;
        this.findOrders = findOrders;
        this.findAttachments = findAttachments;
        this.reader = clock == null ? null : new OrderRequestReader(clock);
    }

    /** For the container's proxy only. */
    protected OrdersResource() {
        this(null, null, null, null);
    }

    /** Takes an order and answers once it is on disk at the broker. */
    @POST
    @AllowedTo(Role.RETAILER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(InputStream in, @Context HttpServletRequest request) throws IOException {
        byte[] body = Body.bytes(in, BodyLimits.MAX_BYTES);
        OrderBody read = reader.read(body);
        if (read instanceof OrderBody.Valid valid) {
            requireOwnPicture(valid.request(), CallerPrincipal.callerOf(request));
            String key = IdempotencyHeader.of(request);
            Submission submission = new Submission(
                    CallerPrincipal.callerOf(request),
                    OrderSource.REST,
                    valid.request(),
                    key,
                    key == null ? null : IdempotencyHeader.hash(body),
                    Correlation.of(request));
            return Answers.of(acceptOrder.accept(submission), request);
        }
        return Answers.refusal(read, request);
    }

    /** For orders that come as a picture alone: all others are taken without a database. */
    private void requireOwnPicture(OrderRequest order, Caller caller) {
        AttachmentUrl.idOf(order.imageUrl()).ifPresent(id -> findAttachments.useForOrder(id, caller));
    }

    /** The orders the caller may see, newest first. */
    @GET
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN, Role.INTEGRATOR})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request, "status", "from", "to", "q");
        return page.answer(
                findOrders.list(query(page), CallerPrincipal.callerOf(request)),
                order -> order.status().id().value(),
                OrderJson::page);
    }

    private static OrderQuery query(Page page) {
        return new OrderQuery(
                Parameters.word("status", page.parameter("status"), OrderStatus.class),
                Parameters.instant("from", page.parameter("from")),
                Parameters.instant("to", page.parameter("to")),
                Parameters.words("q", page.parameter("q"), MAX_WORDS),
                page.behind() == null ? null : new OrderId(page.behind()),
                page.toFind());
    }
}
