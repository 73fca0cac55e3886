package com.khaacho.catalog.rest;

import com.khaacho.api.rest.EntityTag;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.app.ChangeCatalogue;
import com.khaacho.catalog.app.FindProducts;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** One product: showing it, changing it, taking it out of sale. */
@Path("/products/{sku}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductResource {

    private final FindProducts findProducts;
    private final ChangeCatalogue changeCatalogue;

    @Inject
    public ProductResource(FindProducts findProducts, ChangeCatalogue changeCatalogue) {
        this.findProducts = findProducts;
        this.changeCatalogue = changeCatalogue;
    }

    /** For the container's proxy only. */
    protected ProductResource() {
        this(null, null);
    }

    /** The product, sold or not. */
    @GET
    @AllowedTo({Role.RETAILER, Role.VENDOR, Role.OPERATOR, Role.ADMIN, Role.INTEGRATOR})
    public Response show(@PathParam("sku") String sku) {
        return answer(findProducts.product(Parameters.sku(sku, ProblemCode.PRODUCT_NOT_FOUND)));
    }

    /** Replaces all but the sku; an absent member is emptied, absent {@code active} stays as it is. */
    @PUT
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("sku") String sku, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        Integer version = EntityTag.required(request);
        ProductDraft draft = ProductBody.read(
                in,
                findProducts
                        .product(Parameters.sku(sku, ProblemCode.PRODUCT_NOT_FOUND))
                        .product()
                        .sku());
        return answer(changeCatalogue.change(draft, version));
    }

    /** Takes it out of sale; it is kept, for orders refer to it. Once more is no mistake. */
    @DELETE
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response withdraw(@PathParam("sku") String sku, @Context HttpServletRequest request) {
        return answer(changeCatalogue.withdraw(
                Parameters.sku(sku, ProblemCode.PRODUCT_NOT_FOUND), EntityTag.optional(request)));
    }

    private static Response answer(CatalogueEntry entry) {
        return Response.ok(ProductJson.one(entry))
                .tag(Integer.toString(entry.version()))
                .build();
    }
}
