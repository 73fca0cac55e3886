package com.khaacho.order.rest;

import com.khaacho.api.rest.Page;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.order.app.FindOrdersInReview;
import com.khaacho.parsing.app.ReadText;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Orders whose text waits for a person, with what may be meant. Amending such an order corrects it. */
@Path("/orders/review")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private final FindOrdersInReview find;
    private final ReadText reading;

    @Inject
    public ReviewResource(FindOrdersInReview find, ReadText reading) {
        this.find = find;
        this.reading = reading;
    }

    /** For the container's proxy only. */
    protected ReviewResource() {
        this(null, null);
    }

    /** The queue, those accepted first before the others; each text is read anew, over the catalogue of today. */
    @GET
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request);
        OrderId after = page.behind() == null ? null : new OrderId(page.behind());
        return page.answer(
                find.list(CallerPrincipal.callerOf(request), after, page.toFind()),
                order -> order.id().value(),
                (orders, cursor) -> ReviewJson.page(orders, cursor, reading));
    }
}
