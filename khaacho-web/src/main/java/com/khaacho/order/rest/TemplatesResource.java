package com.khaacho.order.rest;

import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.order.app.KeepTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The templates of the caller's own shop. */
@Path("/order-templates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TemplatesResource {

    private final KeepTemplates templates;

    @Inject
    public TemplatesResource(KeepTemplates templates) {
        this.templates = templates;
    }

    /** For the container's proxy only. */
    protected TemplatesResource() {
        this(null);
    }

    /** All of them, by name; there are few. */
    @GET
    @AllowedTo(Role.RETAILER)
    public Response list(@Context HttpServletRequest request) {
        return Response.ok(TemplateJson.list(templates.list(CallerPrincipal.callerOf(request))))
                .build();
    }
}
