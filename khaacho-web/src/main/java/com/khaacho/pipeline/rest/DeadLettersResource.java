package com.khaacho.pipeline.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.pipeline.DeadLetter;
import com.khaacho.pipeline.DeadLetters;
import com.khaacho.pipeline.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The messages that a stage could not work on: look at them, give them back, throw them away. */
@Path("/admin/dead-letters/{stage}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    private static final int DEFAULT_LIMIT = 50;

    /** As many as the broker shows in one page of a browser. */
    private static final int MAX_LIMIT = 500;

    private static final int MAX_BODY = 8_192;
    private static final int MAX_REASON = 500;

    private final DeadLetters letters;

    @Inject
    public DeadLettersResource(DeadLetters letters) {
        this.letters = letters;
    }

    /** For the container's proxy only. */
    protected DeadLettersResource() {
        this(null);
    }

    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public byte[] list(@PathParam("stage") String stage, @QueryParam("limit") String limit) {
        int atMost = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        JsonOutput json = new JsonOutput().object().array("deadLetters");
        letters.list(stage(stage), atMost).forEach(letter -> write(json, letter));
        return json.end().end().toBytes();
    }

    private static void write(JsonOutput json, DeadLetter letter) {
        json.object()
                .text("messageId", letter.id())
                .text("stage", letter.stage().word())
                .text("orderId", letter.orderId())
                .text("correlationId", letter.correlationId())
                .text("error", letter.error() == null ? "every attempt failed" : letter.error())
                .text("sentAt", letter.sentAt().toString())
                .text("body", letter.body())
                .end();
    }

    @POST
    @Path("/retry-all")
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public byte[] retryAll(@PathParam("stage") String stage) {
        int retried = letters.retryAll(stage(stage));
        return new JsonOutput().object().number("retried", retried).end().toBytes();
    }

    @POST
    @Path("/{messageId}/retry")
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response retry(@PathParam("stage") String stage, @PathParam("messageId") String messageId) {
        return done(letters.retry(stage(stage), messageId));
    }

    @POST
    @Path("/{messageId}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response discard(
            @PathParam("stage") String stage,
            @PathParam("messageId") String messageId,
            InputStream in,
            @Context HttpServletRequest request)
            throws IOException {
        String reason = reason(Body.texts(in, MAX_BODY));
        String actor = CallerPrincipal.callerOf(request).username();
        return done(letters.discard(stage(stage), messageId, reason, actor));
    }

    private static String reason(Map<String, String> members) {
        String reason = members.get("reason");
        boolean fits = reason != null && !reason.isBlank() && reason.length() <= MAX_REASON;
        if (!fits || reason.chars().anyMatch(Character::isISOControl)) {
            String rule = "reason is a line of 1 to " + MAX_REASON + " characters";
            throw Body.invalid("reason", "REQUIRED", rule);
        }
        return reason;
    }

    private static Stage stage(String word) {
        for (Stage stage : Stage.values()) {
            if (stage.word().equals(word)) {
                return stage;
            }
        }
        throw new ProblemException(ProblemCode.NOT_FOUND, "There is no such stage");
    }

    private static Response done(boolean found) {
        if (!found) {
            throw new ProblemException(ProblemCode.DEAD_LETTER_NOT_FOUND, "There is no such dead letter");
        }
        return Response.noContent().build();
    }
}
