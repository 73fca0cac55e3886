package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Correlation;
import com.khaacho.api.rest.IdempotencyHeader;
import com.khaacho.api.rest.Parameters;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.order.OrderSource;
import com.khaacho.order.app.RepeatOrder;
import com.khaacho.order.app.Submission;
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
    private final OrderRequestReader reader;

    @Inject
    public ReorderResource(RepeatOrder repeatOrder, Clock clock) {
        this.repeatOrder = repeatOrder;
        this.reader = clock == null ? null : new OrderRequestReader(clock);
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
        byte[] body = Body.bytes(in, BodyLimits.MAX_WISH_BYTES);
        OrderBody read = reader.readWithoutLines(body);
        if (read instanceof OrderBody.Valid valid) {
            String key = IdempotencyHeader.of(request);
            Submission wishes = new Submission(
                    CallerPrincipal.callerOf(request),
                    OrderSource.REST,
                    valid.request(),
                    key,
                    key == null ? null : IdempotencyHeader.hash(former, body),
                    Correlation.of(request));
            return Answers.of(repeatOrder.repeat(former, wishes), request);
        }
        return Answers.refusal(read, request);
    }
}
