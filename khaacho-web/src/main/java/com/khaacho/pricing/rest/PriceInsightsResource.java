package com.khaacho.pricing.rest;

import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.SkuCursor;
import com.khaacho.catalog.ProductRules;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.pricing.PriceInsight;
import com.khaacho.pricing.app.FindPriceInsights;
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

/** What prices say: to a vendor of what it offers, to operators of the whole catalogue. */
@Path("/prices/insights")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PriceInsightsResource {

    private static final int MAX_DISTRICT = 64;

    private final FindPriceInsights findPriceInsights;

    @Inject
    public PriceInsightsResource(FindPriceInsights findPriceInsights) {
        this.findPriceInsights = findPriceInsights;
    }

    /** For the container's proxy only. */
    protected PriceInsightsResource() {
        this(null);
    }

    /** By sku. */
    @GET
    @AllowedTo({Role.VENDOR, Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request, "district", "sku");
        String sku = Parameters.words("sku", page.parameter("sku"), ProductRules.MAX_SKU);
        String district = Parameters.words("district", page.parameter("district"), MAX_DISTRICT);
        List<PriceInsight> found = findPriceInsights.list(
                CallerPrincipal.callerOf(request), sku, district, SkuCursor.parse(page.cursor()), page.toFind());
        return page.answerBy(found, insight -> SkuCursor.behind(insight.sku()), PriceInsightJson::page);
    }
}
