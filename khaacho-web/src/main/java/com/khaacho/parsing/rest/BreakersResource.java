package com.khaacho.parsing.rest;

import com.khaacho.ai.Breaker;
import com.khaacho.ai.app.FindBreakers;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Which providers this instance asks at present. */
@Path("/admin/breakers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BreakersResource {

    private final FindBreakers findBreakers;

    @Inject
    public BreakersResource(FindBreakers findBreakers) {
        this.findBreakers = findBreakers;
    }

    /** For the container's proxy only. */
    protected BreakersResource() {
        this(null);
    }

    /** In the order of each chain. */
    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response list() {
        JsonOutput json = new JsonOutput().object().array("breakers");
        for (Breaker breaker : findBreakers.all()) {
            json.object()
                    .text("agent", breaker.agent())
                    .text("provider", breaker.provider())
                    .text("state", breaker.state().name())
                    .number("opened", breaker.opened())
                    .end();
        }
        return Response.ok(json.end().end().toBytes()).build();
    }
}
