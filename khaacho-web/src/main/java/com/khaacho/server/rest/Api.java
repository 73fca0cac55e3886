package com.khaacho.server.rest;

import com.khaacho.api.rest.ProblemMapper;
import com.khaacho.approval.rest.BuyersResource;
import com.khaacho.attachment.rest.AttachmentsResource;
import com.khaacho.catalog.rest.ProductExportResource;
import com.khaacho.catalog.rest.ProductImportResource;
import com.khaacho.catalog.rest.ProductResource;
import com.khaacho.catalog.rest.ProductsResource;
import com.khaacho.credit.rest.CreditLimitResource;
import com.khaacho.credit.rest.CreditResource;
import com.khaacho.credit.rest.ReceivablesResource;
import com.khaacho.feature.rest.FeaturesResource;
import com.khaacho.identity.rest.AuthResource;
import com.khaacho.identity.rest.RolesFeature;
import com.khaacho.invoice.rest.CreditNotesResource;
import com.khaacho.invoice.rest.InvoicesResource;
import com.khaacho.order.rest.HeldOrdersResource;
import com.khaacho.order.rest.OrderResource;
import com.khaacho.order.rest.OrdersResource;
import com.khaacho.order.rest.PreviewResource;
import com.khaacho.order.rest.ReorderResource;
import com.khaacho.order.rest.ReviewResource;
import com.khaacho.order.rest.TemplateResource;
import com.khaacho.order.rest.TemplatesResource;
import com.khaacho.parsing.rest.AliasSuggestionsResource;
import com.khaacho.parsing.rest.BreakersResource;
import com.khaacho.payment.rest.BankRowsResource;
import com.khaacho.payment.rest.BankStatementResource;
import com.khaacho.payment.rest.PaymentsResource;
import com.khaacho.pipeline.rest.DeadLettersResource;
import com.khaacho.pipeline.rest.QueuesResource;
import com.khaacho.pricing.rest.PriceInsightsResource;
import com.khaacho.returns.rest.InvoiceReturnsResource;
import com.khaacho.returns.rest.ReturnsResource;
import com.khaacho.tax.rest.TaxReportsResource;
import com.khaacho.vendor.rest.OfferResource;
import com.khaacho.vendor.rest.OffersResource;
import com.khaacho.vendor.rest.PriceListsResource;
import com.khaacho.vendor.rest.VendorOrdersResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The REST API, version 1. Classes are named one by one: what is not listed here is not served. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AuthResource.class,
                OrdersResource.class,
                OrderResource.class,
                AttachmentsResource.class,
                BuyersResource.class,
                HeldOrdersResource.class,
                PreviewResource.class,
                ReorderResource.class,
                ReviewResource.class,
                AliasSuggestionsResource.class,
                TemplatesResource.class,
                TemplateResource.class,
                VendorOrdersResource.class,
                ProductsResource.class,
                ProductResource.class,
                ProductImportResource.class,
                ProductExportResource.class,
                OffersResource.class,
                PriceListsResource.class,
                PriceInsightsResource.class,
                OfferResource.class,
                CreditResource.class,
                CreditLimitResource.class,
                ReceivablesResource.class,
                InvoicesResource.class,
                CreditNotesResource.class,
                InvoiceReturnsResource.class,
                ReturnsResource.class,
                PaymentsResource.class,
                BankStatementResource.class,
                BankRowsResource.class,
                TaxReportsResource.class,
                FeaturesResource.class,
                BreakersResource.class,
                QueuesResource.class,
                DeadLettersResource.class,
                RolesFeature.class,
                ProblemMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // An error's body is ours, so the container's error page must not replace it.
                "jersey.config.server.response.setStatusOverSendError", true,
                // What Payara would add by itself (its own role checks, validation, object mapping) is not used here.
                "jersey.config.disableAutoDiscovery", true);
    }
}
