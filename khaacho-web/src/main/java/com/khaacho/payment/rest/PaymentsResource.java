package com.khaacho.payment.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Page;
import com.khaacho.api.rest.Parameters;
import com.khaacho.api.rest.PathId;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.payment.Payment;
import com.khaacho.payment.PaymentViews;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import com.khaacho.payment.SettledPayment;
import com.khaacho.payment.app.FindPayments;
import com.khaacho.payment.app.RecordPayment;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Money that came: recorded by who runs the platform, and shown to whose it was. */
@Path("/payments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    private static final int MAX_BYTES = 8_192;
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    private final Clock clock;
    private final FindPayments find;

    @EJB
    private RecordPayment recordPayment;

    @Inject
    public PaymentsResource(Clock clock, FindPayments find) {
        this.clock = clock;
        this.find = find;
    }

    /** For the container's proxy only. */
    protected PaymentsResource() {
        this(null, null);
    }

    /** Records a payment; recording it twice is no mistake. */
    @POST
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(InputStream in, @Context HttpServletRequest request) throws IOException {
        Receipt receipt = PaymentBody.of(Body.members(in, MAX_BYTES), LocalDate.ofInstant(clock.instant(), NEPAL));
        Recording recording = recordPayment.record(receipt, CallerPrincipal.callerOf(request));
        Payment payment = RecordingAnswer.of(recording, receipt.named());
        Response.ResponseBuilder answer = Response.status(Response.Status.CREATED)
                .header("Location", request.getRequestURI() + '/' + payment.id())
                .entity(PaymentJson.recorded(payment));
        if (recording instanceof Recording.AlreadyDone) {
            answer.header("Idempotent-Replayed", true);
        }
        return answer.build();
    }

    /** The payments the caller may see, the latest recorded first. */
    @GET
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response list(@Context HttpServletRequest request) {
        Page page = Page.of(request, "retailerId", "from", "to");
        PaymentViews.Query query = new PaymentViews.Query(
                Parameters.id("retailerId", page.parameter("retailerId")),
                Parameters.day("from", page.parameter("from"), LocalDate.EPOCH, LAST_DAY, null),
                Parameters.day("to", page.parameter("to"), LocalDate.EPOCH, LAST_DAY, null),
                page.behind(),
                page.toFind());
        return page.answer(find.list(query, CallerPrincipal.callerOf(request)), Payment::id, PaymentJson::page);
    }

    /** One payment, with what it settles now. */
    @GET
    @Path("/{id}")
    @AllowedTo({Role.RETAILER, Role.OPERATOR, Role.ADMIN})
    public Response show(@PathParam("id") String id, @Context HttpServletRequest request) {
        Caller caller = CallerPrincipal.callerOf(request);
        SettledPayment payment = PathId.parse(id)
                .flatMap(known -> find.payment(known, caller))
                .orElseThrow(() -> new ProblemException(ProblemCode.PAYMENT_NOT_FOUND, "There is no such payment"));
        return Response.ok(PaymentJson.settled(payment)).build();
    }
}
