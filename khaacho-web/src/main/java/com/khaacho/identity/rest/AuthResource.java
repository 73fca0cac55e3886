package com.khaacho.identity.rest;

import com.khaacho.api.rest.JsonText;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.Problems;
import com.khaacho.identity.app.AccessToken;
import com.khaacho.identity.app.IssueToken;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Signing in. */
@Path("/auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

    private final IssueToken issueToken;

    @Inject
    public AuthResource(IssueToken issueToken) {
        this.issueToken = issueToken;
    }

    /** For the container's proxy only. */
    protected AuthResource() {
        this(null);
    }

    /** Exchanges a name and a password for a token of 15 minutes. */
    @POST
    @Path("/token")
    @Anybody
    @Consumes(MediaType.APPLICATION_JSON)
    public Response token(InputStream body, @Context HttpServletRequest request) throws IOException {
        Credentials credentials = Credentials.read(body);
        return issueToken
                .issue(credentials.username(), credentials.password().toCharArray())
                .map(AuthResource::issued)
                .orElseGet(() -> refused(request));
    }

    private static Response issued(AccessToken token) {
        StringBuilder json = new StringBuilder(1_024).append("{\"accessToken\":");
        JsonText.quote(json, token.text()).append(",\"tokenType\":\"Bearer\",\"expiresIn\":");
        json.append(token.expiresInSeconds()).append('}');
        return Response.ok(json.toString().getBytes(StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response refused(HttpServletRequest request) {
        return Problems.of(request, ProblemCode.INVALID_CREDENTIALS, "User name or password is wrong")
                .header("WWW-Authenticate", "Bearer realm=\"khaacho\"")
                .build();
    }
}
