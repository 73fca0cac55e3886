package com.khaacho.order.rest;

import com.khaacho.api.rest.EntityTag;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.Template;
import com.khaacho.order.TemplateDraft;
import com.khaacho.order.app.KeepTemplates;
import com.khaacho.order.app.PlaceTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

/** One template of the caller's own shop: showing it, keeping it, dropping it, and ordering what it says. */
@Path("/order-templates/{name}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TemplateResource {

    private final KeepTemplates templates;
    private final PlaceTemplate placeTemplate;
    private final OrderRequestReader reader;
    private final OrderWishes wishes;

    @Inject
    public TemplateResource(KeepTemplates templates, PlaceTemplate placeTemplate, Clock clock) {
        this.templates = templates;
        this.placeTemplate = placeTemplate;
        this.reader = clock == null ? null : new OrderRequestReader(clock);
        this.wishes = new OrderWishes(reader);
    }

    /** For the container's proxy only. */
    protected TemplateResource() {
        this(null, null, null);
    }

    @GET
    @AllowedTo(Role.RETAILER)
    public Response show(@PathParam("name") String name, @Context HttpServletRequest request) {
        return answer(200, templates.find(CallerPrincipal.callerOf(request), TemplateName.known(name)));
    }

    /** Without {@code If-Match} a new template; with it, another content for the one that is there. */
    @PUT
    @AllowedTo(Role.RETAILER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(@PathParam("name") String name, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        Caller retailer = CallerPrincipal.callerOf(request);
        boolean isNew = request.getHeader("If-Match") == null;
        Integer version = EntityTag.optional(request);
        String chosen = TemplateName.chosen(name);
        OrderRequest wanted = TemplateBody.read(in, reader);
        List<Integer> unknown = templates.unknownLines(wanted);
        if (!unknown.isEmpty()) {
            return Answers.unknownProducts(unknown, request);
        }
        TemplateDraft draft = new TemplateDraft(chosen, wanted.items(), wanted.district(), wanted.note());
        return isNew
                ? answer(201, templates.create(retailer, draft))
                : answer(200, templates.change(retailer, draft, version));
    }

    /** What was ordered from it stays. */
    @DELETE
    @AllowedTo(Role.RETAILER)
    public Response drop(@PathParam("name") String name, @Context HttpServletRequest request) {
        Integer version = EntityTag.optional(request);
        templates.drop(CallerPrincipal.callerOf(request), TemplateName.known(name), version);
        return Response.noContent().build();
    }

    /** The body says what is to be other than the template has it; the goods are the template's. */
    @POST
    @Path("/orders")
    @AllowedTo(Role.RETAILER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(@PathParam("name") String name, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        String known = TemplateName.known(name);
        return wishes.place(known, in, request, wished -> placeTemplate.place(known, wished));
    }

    private static Response answer(int status, Template template) {
        return Response.status(status)
                .tag(Integer.toString(template.version()))
                .entity(TemplateJson.one(template))
                .build();
    }
}
