package com.khaacho.catalog.rest;

import com.khaacho.catalog.ProductQuery;
import com.khaacho.catalog.ProductQuery.Found;
import com.khaacho.catalog.ProductQuery.Position;
import com.khaacho.catalog.app.FindProducts;
import com.khaacho.csv.CsvWriter;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Exporting all products to a file, sold or not. */
@Path("/products/export")
@ApplicationScoped
@Produces("text/csv")
public class ProductExportResource {

    /** Products that are in memory at once: about 500 KB. */
    private static final int PAGE = 1_000;

    private final FindProducts findProducts;

    @Inject
    public ProductExportResource(FindProducts findProducts) {
        this.findProducts = findProducts;
    }

    /** For the container's proxy only. */
    protected ProductExportResource() {
        this(null);
    }

    /** By sku; each product as it is when its page is read. What was exported can be imported as it is. */
    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response run() {
        // Before the answer begins: a database that is away is a problem then, not half a file.
        List<Found> first = page(null);
        StreamingOutput file = out -> write(out, first);
        return Response.ok(file, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"products.csv\"")
                .build();
    }

    private void write(OutputStream out, List<Found> first) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = new CsvWriter(text);
        csv.row(ProductCsv.COLUMNS);
        for (List<Found> page = first; !page.isEmpty(); page = page(last(page))) {
            for (Found found : page) {
                csv.row(ProductCsv.cells(found.entry()));
            }
        }
        text.flush();
    }

    private List<Found> page(Position after) {
        return findProducts.find(new ProductQuery(null, null, null, after, PAGE));
    }

    private static Position last(List<Found> page) {
        return page.get(page.size() - 1).position();
    }
}
