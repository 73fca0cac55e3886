package com.khaacho.order.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.order.app.RepeatOrder;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** Placing an order once more. */
@Path("/orders/{id}/reorder")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReorderResource {

    private final RepeatOrder repeatOrder;
    private final OrderWishes wishes;

    @Inject
    public ReorderResource(RepeatOrder repeatOrder, Clock clock) {
        this.repeatOrder = repeatOrder;
        this.wishes = clock == null ? null : new OrderWishes(new OrderRequestReader(clock));
    }

    /** For the container's proxy only. */
    protected ReorderResource() {
        this(null, null);
    }

    /** The body says what is to be other than in a bare new order; the goods are those of the former one. */
    @POST
    @AllowedTo(Role.RETAILER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        OrderId former = Parameters.orderId(id);
        return wishes.place(former, in, request, wished -> repeatOrder.repeat(former, wished));
    }
}
