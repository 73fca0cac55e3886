package com.khaacho.vendor.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.vendor.VendorOffer;
import com.khaacho.vendor.app.FindOffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A vendor's own offers. */
@Path("/offers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {

    private static final int DEFAULT_LIMIT = 50;

    /** 200 offers are about 60 KB of JSON. */
    private static final int MAX_LIMIT = 200;

    private final FindOffers findOffers;

    @Inject
    public OffersResource(FindOffers findOffers) {
        this.findOffers = findOffers;
    }

    /** For the container's proxy only. */
    protected OffersResource() {
        this(null);
    }

    /** By sku. */
    @GET
    @AllowedTo(Role.VENDOR)
    public Response list(@Context HttpServletRequest request) {
        int limit = Parameters.number("limit", request.getParameter("limit"), 1, MAX_LIMIT, DEFAULT_LIMIT);
        String after = OfferCursor.parse(request.getParameter("cursor"));
        List<VendorOffer> found = findOffers.list(CallerPrincipal.callerOf(request), after, limit + 1);
        if (found.size() <= limit) {
            return Response.ok(OfferJson.page(found, null)).build();
        }
        String cursor = OfferCursor.behind(found.get(limit - 1).sku());
        String next = request.getRequestURI() + "?cursor=" + cursor + "&limit=" + limit;
        return Response.ok(OfferJson.page(found.subList(0, limit), cursor))
                .header("Link", '<' + next + ">; rel=\"next\"")
                .build();
    }
}
