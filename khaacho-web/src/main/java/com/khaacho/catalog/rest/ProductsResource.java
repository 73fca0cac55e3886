package com.khaacho.catalog.rest;

import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.app.ChangeCatalogue;
import com.khaacho.catalog.app.FindProducts;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
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

    /** Adds a product; a repetition finds its sku taken. */
    @POST
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream in, @Context HttpServletRequest request) throws IOException {
        CatalogueEntry entry = changeCatalogue.create(ProductBody.read(in, null));
        return Response.status(Response.Status.CREATED)
                .header(
                        "Location",
                        request.getRequestURI() + '/' + entry.product().sku())
                .tag(Integer.toString(entry.version()))
                .entity(ProductJson.one(entry))
                .build();
    }
}
