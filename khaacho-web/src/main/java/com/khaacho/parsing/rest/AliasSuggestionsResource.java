package com.khaacho.parsing.rest;

import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.parsing.AliasSuggestion;
import com.khaacho.parsing.AliasSuggestion.Decision;
import com.khaacho.parsing.app.DecideAlias;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Names that people used for products in texts that were not understood, for operators to accept. */
@Path("/alias-suggestions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AliasSuggestionsResource {

    private final DecideAlias decide;

    @Inject
    public AliasSuggestionsResource(DecideAlias decide) {
        this.decide = decide;
    }

    /** For the container's proxy only. */
    protected AliasSuggestionsResource() {
        this(null);
    }

    /** Those that wait, or those that were decided so; the oldest first. */
    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request, "decision");
        Decision decision = Parameters.word("decision", page.parameter("decision"), Decision.class);
        return page.answer(
                decide.list(decision, page.behind(), page.toFind()), AliasSuggestion::id, AliasSuggestionJson::page);
    }

    /** The product has the name from now on; said again it is answered as it is. */
    @POST
    @Path("/{id}/accept")
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response accept(@PathParam("id") String id, @Context HttpServletRequest request) {
        return Response.ok(AliasSuggestionJson.one(decide.accept(idOf(id), CallerPrincipal.callerOf(request))))
                .build();
    }

    /** It is not suggested again. */
    @POST
    @Path("/{id}/reject")
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response reject(@PathParam("id") String id, @Context HttpServletRequest request) {
        return Response.ok(AliasSuggestionJson.one(decide.reject(idOf(id), CallerPrincipal.callerOf(request))))
                .build();
    }

    private static UUID idOf(String id) {
        return PathId.parse(id)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.ALIAS_SUGGESTION_NOT_FOUND, "There is no such suggestion."));
    }
}
