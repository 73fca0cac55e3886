package com.khaacho.vendor.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.EntityTag;
import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.IdempotencyHeader;
import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.vendor.PriceList;
import com.khaacho.vendor.PriceListChange;
import com.khaacho.vendor.PriceListDraft;
import com.khaacho.vendor.PriceListRequest;
import com.khaacho.vendor.app.FindPriceLists;
import com.khaacho.vendor.app.SetPriceList;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a vendor's groups of retailers pay instead of what its offers ask. */
@Path("/price-lists")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PriceListsResource {

    private final FindPriceLists findPriceLists;
    private final SetPriceList setPriceList;

    @Inject
    public PriceListsResource(FindPriceLists findPriceLists, SetPriceList setPriceList) {
        this.findPriceLists = findPriceLists;
        this.setPriceList = setPriceList;
    }

    /** For the container's proxy only. */
    protected PriceListsResource() {
        this(null, null);
    }

    /** By id, without members and prices. */
    @GET
    @AllowedTo({Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request);
        List<PriceList> found = findPriceLists.list(CallerPrincipal.callerOf(request), page.behind(), page.toFind());
        return page.answer(found, PriceList::id, PriceListJson::page);
    }

    /** A repetition is answered like the first time under its key; without one its name is taken. */
    @POST
    @AllowedTo(Role.VENDOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(InputStream in, @Context HttpServletRequest request) throws IOException {
        byte[] body = Body.bytes(in, PriceListBody.MAX_BYTES);
        PriceListDraft draft = PriceListBody.read(new ByteArrayInputStream(body));
        String key = IdempotencyHeader.of(request);
        String hash = key == null ? null : IdempotencyHeader.hash(body);
        return answer(
                201, setPriceList.create(CallerPrincipal.callerOf(request), new PriceListRequest(draft, key, hash)));
    }

    /** The list with its members and prices. */
    @GET
    @Path("/{id}")
    @AllowedTo({Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    public Response show(@PathParam("id") String id, @Context HttpServletRequest request) {
        return answer(200, findPriceLists.sheet(CallerPrincipal.callerOf(request), idOf(id)))
                .build();
    }

    /** All of it is as the body says. */
    @PUT
    @Path("/{id}")
    @AllowedTo(Role.VENDOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(@PathParam("id") String id, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        UUID list = idOf(id);
        Integer version = EntityTag.required(request);
        return answer(
                200, setPriceList.change(CallerPrincipal.callerOf(request), list, PriceListBody.read(in), version));
    }

    /** The newest first. */
    @GET
    @Path("/{id}/history")
    @AllowedTo({Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    public Response history(@PathParam("id") String id, @Context HttpServletRequest request) {
        return Response.ok(PriceListJson.history(findPriceLists.history(CallerPrincipal.callerOf(request), idOf(id))))
                .build();
    }

    private static UUID idOf(String id) {
        return PathId.parse(id)
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.PRICE_LIST_NOT_FOUND, "There is no such price list"));
    }

    private static Response answer(int status, PriceListChange change) {
        if (change instanceof PriceListChange.Done done) {
            return answer(status, done.sheet()).build();
        } else if (change instanceof PriceListChange.MadeBefore before) {
            return answer(status, before.sheet())
                    .header("Idempotent-Replayed", true)
                    .build();
        } else if (change instanceof PriceListChange.Unknown unknown) {
            throw PriceListBody.refused(errors(unknown));
        }
        throw new IllegalStateException("No answer for " + change);
    }

    private static List<FieldError> errors(PriceListChange.Unknown unknown) {
        List<FieldError> errors = new ArrayList<>();
        unknown.retailers().forEach(i -> errors.add(new FieldError("/retailers/" + i, "UNKNOWN", "no such retailer")));
        unknown.prices()
                .forEach(i -> errors.add(
                        new FieldError("/prices/" + i + "/sku", "NOT_OFFERED", "you do not offer this product")));
        return errors;
    }

    private static Response.ResponseBuilder answer(int status, PriceList.Sheet sheet) {
        return Response.status(status)
                .tag(Integer.toString(sheet.list().version()))
                .entity(PriceListJson.one(sheet));
    }
}
