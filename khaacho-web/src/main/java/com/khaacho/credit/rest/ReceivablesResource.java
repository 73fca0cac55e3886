package com.khaacho.credit.rest;

import com.khaacho.api.rest.Page;
import com.khaacho.credit.app.FindReceivables;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** Who owes how much since when, for who runs the platform. */
@Path("/admin/receivables")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReceivablesResource {

    private final FindReceivables findReceivables;

    @Inject
    public ReceivablesResource(FindReceivables findReceivables) {
        this.findReceivables = findReceivables;
    }

    /** For the container's proxy only. */
    protected ReceivablesResource() {
        this(null);
    }

    /** The largest debt first. */
    @GET
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request);
        LocalDate today = findReceivables.today();
        return page.answerBy(
                findReceivables.largest(ReceivablesCursor.parse(page.cursor()), page.toFind(), today),
                debt -> ReceivablesCursor.behind(debt.position()),
                (debts, next) -> AgeingJson.page(debts, next, today));
    }
}
