package com.khaacho.credit.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.EntityTag;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.credit.LimitChange;
import com.khaacho.credit.app.ChangeCreditLimit;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** What a retailer may owe, set by who runs the platform. */
@Path("/credit/{retailerId}/limit")
@ApplicationScoped
public class CreditLimitResource {

    private static final int MAX_BYTES = 8_192;

    @EJB
    private ChangeCreditLimit changeCreditLimit;

    /** Sets the limit; the version is that of the account as it was shown. */
    @PUT
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("retailerId") String retailerId, InputStream in, @Context HttpServletRequest request)
            throws IOException {
        UUID retailer = CreditResource.id(retailerId);
        Integer version = EntityTag.required(request);
        LimitBody body = LimitBody.of(Body.texts(in, MAX_BYTES));
        return answer(changeCreditLimit.change(
                retailer, body.limit(), version, body.reason(), CallerPrincipal.callerOf(request)));
    }

    private static Response answer(LimitChange change) {
        if (change instanceof LimitChange.Done done) {
            return Response.noContent().tag(Integer.toString(done.version())).build();
        } else if (change instanceof LimitChange.Stale stale) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED, "The account is at version " + stale.version() + " now");
        }
        throw CreditResource.notFound();
    }
}
