package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.FieldError;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.order.OrderRequest;
import com.khaacho.parsing.OrderTextParser;
import com.khaacho.parsing.ParsedText;
import com.khaacho.parsing.Reading;
import com.khaacho.parsing.app.ReadText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/** What an order in words would be understood as. Creates nothing. */
@Path("/orders/preview")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PreviewResource {

    private final ReadText reading;
    private final OrderRequestReader reader;

    @Inject
    public PreviewResource(ReadText reading, Clock clock) {
        this.reading = reading;
        this.reader = clock == null ? null : new OrderRequestReader(clock);
    }

    /** For the container's proxy only. */
    protected PreviewResource() {
        this(null, null);
    }

    /** Takes the body of an order; what is structured already has nothing to be understood. */
    @POST
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response preview(InputStream in, @Context HttpServletRequest request) throws IOException {
        OrderBody read = reader.read(Body.bytes(in, BodyLimits.MAX_BYTES));
        if (!(read instanceof OrderBody.Valid valid)) {
            return Answers.refusal(read, request);
        } else if (valid.request().isStructured()) {
            FieldError error = new FieldError("/items", "NOT_ALLOWED", "a preview takes text or imageUrl");
            return Answers.refusal(new OrderBody.Invalid(List.of(error)), request);
        }
        return Response.ok(PreviewJson.of(understood(valid.request()))).build();
    }

    /** A preview answers at once, so it shows a picture as what is not understood yet. */
    private Reading understood(OrderRequest request) {
        return request.text() != null
                ? reading.preview(request.text())
                : new Reading(
                        new ParsedText(List.of(), List.of(), List.of(request.imageUrl()), BigDecimal.ZERO),
                        OrderTextParser.NAME,
                        List.of());
    }
}
