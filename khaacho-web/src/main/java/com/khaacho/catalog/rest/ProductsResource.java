package com.khaacho.catalog.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.IdempotencyHeader;
import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.RequestKey;
import com.khaacho.catalog.app.ChangeCatalogue;
import com.khaacho.catalog.app.FindProducts;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Searching products, and adding one. */
@Path("/products")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {

    private final FindProducts findProducts;
    private final ChangeCatalogue changeCatalogue;

    @Inject
    public ProductsResource(FindProducts findProducts, ChangeCatalogue changeCatalogue) {
        this.findProducts = findProducts;
        this.changeCatalogue = changeCatalogue;
    }

    /** For the container's proxy only. */
    protected ProductsResource() {
        this(null, null);
    }

    /** The products that match, the closest first; without words all, by sku. */
    @GET
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN, Role.INTEGRATOR})
    public Response find(@Context HttpServletRequest request) {
        ProductList page = new ProductList(request);
        return page.answer(findProducts.find(page.query()));
    }

    /** Adds a product. A repetition is answered like the first time under its key; without one its sku is taken. */
    @POST
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream in, @Context HttpServletRequest request) throws IOException {
        byte[] body = Body.bytes(in, ProductBody.MAX_BYTES);
        ProductDraft draft = ProductBody.read(new ByteArrayInputStream(body), null);
        ChangeCatalogue.Added added = changeCatalogue.create(draft, key(request, body));
        CatalogueEntry entry = added.entry();
        return Response.status(Response.Status.CREATED)
                .header(
                        "Location",
                        request.getRequestURI() + '/' + entry.product().sku())
                .header("Idempotent-Replayed", added.repeated() ? "true" : null)
                .tag(Integer.toString(entry.version()))
                .entity(ProductJson.one(entry))
                .build();
    }

    private static RequestKey key(HttpServletRequest request, byte[] body) {
        String text = IdempotencyHeader.of(request);
        return text == null
                ? null
                : new RequestKey(CallerPrincipal.callerOf(request).username(), text, IdempotencyHeader.hash(body));
    }
}
