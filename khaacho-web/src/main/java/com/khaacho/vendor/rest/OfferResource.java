package com.khaacho.vendor.rest;

import com.khaacho.api.rest.EntityTag;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.vendor.OfferDraft;
import com.khaacho.vendor.VendorOffer;
import com.khaacho.vendor.app.FindOffers;
import com.khaacho.vendor.app.SetOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** One offer of the caller's own: showing it, setting it, the prices it had. */
@Path("/offers/{sku}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferResource {

    private final FindOffers findOffers;
    private final SetOffer setOffer;

    @Inject
    public OfferResource(FindOffers findOffers, SetOffer setOffer) {
        this.findOffers = findOffers;
        this.setOffer = setOffer;
    }

    /** For the container's proxy only. */
    protected OfferResource() {
        this(null, null);
    }

    /** The offer, with what orders hold of its stock. */
    @GET
    @AllowedTo(Role.VENDOR)
    public Response show(@PathParam("sku") String sku, @Context HttpServletRequest request) {
        Parameters.sku(sku, ProblemCode.OFFER_NOT_FOUND);
        return answer(200, findOffers.offer(CallerPrincipal.callerOf(request), sku));
    }

    /** Without {@code If-Match} a first offer of this product; with it, a change of the offer that is there. */
    @PUT
    @AllowedTo(Role.VENDOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@PathParam("sku") String sku, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        Parameters.sku(sku, ProblemCode.PRODUCT_NOT_FOUND);
        Caller vendor = CallerPrincipal.callerOf(request);
        boolean first = request.getHeader("If-Match") == null;
        Integer version = EntityTag.optional(request);
        OfferDraft draft = OfferBody.read(in, sku);
        return first
                ? answer(201, setOffer.create(vendor, draft))
                : answer(200, setOffer.change(vendor, draft, version));
    }

    /** The newest first; the last one is the price it began with. */
    @GET
    @Path("/history")
    @AllowedTo(Role.VENDOR)
    public Response history(@PathParam("sku") String sku, @Context HttpServletRequest request) {
        Parameters.sku(sku, ProblemCode.OFFER_NOT_FOUND);
        return Response.ok(OfferJson.prices(findOffers.prices(CallerPrincipal.callerOf(request), sku)))
                .build();
    }

    private static Response answer(int status, VendorOffer offer) {
        return Response.status(status)
                .tag(Integer.toString(offer.version()))
                .entity(OfferJson.one(offer))
                .build();
    }
}
