package com.khaacho.feature.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.feature.Feature;
import com.khaacho.feature.app.SwitchFeatures;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What runs, and what was switched off, for who runs the platform. */
@Path("/admin/features")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeaturesResource {

    private final SwitchFeatures switchFeatures;

    @Inject
    public FeaturesResource(SwitchFeatures switchFeatures) {
        this.switchFeatures = switchFeatures;
    }

    /** For the container's proxy only. */
    protected FeaturesResource() {
        this(null);
    }

    /** All of them. */
    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response list() {
        return Response.ok(FeatureJson.list("features", switchFeatures.all())).build();
    }

    /** Switches one on or off; what stands so already stays as it is. */
    @PUT
    @Path("/{feature}")
    @Consumes(MediaType.APPLICATION_JSON)
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response set(@PathParam("feature") String name, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        Feature feature = featureOf(name);
        FeatureBody body = FeatureBody.read(Body.members(in, FeatureBody.MAX_BYTES));
        return Response.ok(FeatureJson.one(
                        switchFeatures.set(feature, body.enabled(), body.reason(), CallerPrincipal.callerOf(request))))
                .build();
    }

    /** Its changes, the newest first. */
    @GET
    @Path("/{feature}/history")
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response history(@PathParam("feature") String name) {
        return Response.ok(FeatureJson.list("changes", switchFeatures.history(featureOf(name))))
                .build();
    }

    private static Feature featureOf(String name) {
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.FEATURE_NOT_FOUND, "There is no such feature."));
    }
}
