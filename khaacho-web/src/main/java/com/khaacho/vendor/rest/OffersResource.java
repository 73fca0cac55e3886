package com.khaacho.vendor.rest;

import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.SkuCursor;
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
        Page page = Page.of(request);
        String after = SkuCursor.parse(page.cursor());
        List<VendorOffer> found = findOffers.list(CallerPrincipal.callerOf(request), after, page.toFind());
        return page.answerBy(found, offer -> SkuCursor.behind(offer.sku()), OfferJson::page);
    }
}
