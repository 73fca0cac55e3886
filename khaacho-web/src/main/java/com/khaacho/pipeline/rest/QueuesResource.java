package com.khaacho.pipeline.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.pipeline.Queues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What lies in the queues. */
@Path("/admin/queues")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueuesResource {

    private final Queues queues;

    @Inject
    public QueuesResource(Queues queues) {
        this.queues = queues;
    }

    /** For the container's proxy only. */
    protected QueuesResource() {
        this(null);
    }

    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public byte[] list() {
        JsonOutput json = new JsonOutput().object().array("queues");
        queues.states().forEach(queue -> json.object()
                .text("name", queue.name())
                .number("messages", queue.messages())
                .number("delivering", queue.delivering())
                .number("consumers", queue.consumers())
                .end());
        return json.end().end().toBytes();
    }
}
