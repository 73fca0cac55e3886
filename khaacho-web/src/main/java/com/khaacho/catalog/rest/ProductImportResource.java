package com.khaacho.catalog.rest;

import com.khaacho.api.rest.FileImport;
import com.khaacho.catalog.ImportOptions;
import com.khaacho.catalog.app.ImportProducts;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
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
import java.io.InputStream;

/** Importing products from a file. */
@Path("/products/import")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductImportResource {

    private final ImportProducts importProducts;

    @Inject
    public ProductImportResource(ImportProducts importProducts) {
        this.importProducts = importProducts;
    }

    /** For the container's proxy only. */
    protected ProductImportResource() {
        this(null);
    }

    /** Adds and changes products by their sku, all or nothing unless partial; the body is never in memory as a whole. */
    @POST
    @Consumes("text/csv")
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response run(InputStream in, @Context HttpServletRequest request) {
        ImportOptions options = FileImport.options(request);
        return ImportAnswer.of(importProducts.run(new ProductRowReader(in), options), options);
    }
}
