package com.khaacho.payment.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.JsonOutput;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.identity.Role;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.payment.Payment;
import com.khaacho.payment.Recording;
import com.khaacho.payment.app.RecordPayment;
import jakarta.ejb.EJB;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Money that came: recorded by who runs the platform. */
@Path("/payments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    private static final int MAX_BYTES = 8_192;
    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    private final Clock clock;

    @EJB
    private RecordPayment recordPayment;

    @Inject
    public PaymentsResource(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected PaymentsResource() {
        this(null);
    }

    /** Records a payment; recording it twice is no mistake. */
    @POST
    @AllowedTo({Role.OPERATOR, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(InputStream in, @Context HttpServletRequest request) throws IOException {
        PaymentBody body = PaymentBody.of(Body.texts(in, MAX_BYTES), LocalDate.ofInstant(clock.instant(), NEPAL));
        return answer(recordPayment.record(
                body.retailerId(),
                body.amount(),
                body.reference(),
                body.receivedOn(),
                CallerPrincipal.callerOf(request)));
    }

    private static Response answer(Recording recording) {
        if (recording instanceof Recording.Done done) {
            return Response.status(Response.Status.CREATED)
                    .entity(json(done.payment()))
                    .build();
        } else if (recording instanceof Recording.AlreadyDone done) {
            return Response.status(Response.Status.CREATED)
                    .header("Idempotent-Replayed", true)
                    .entity(json(done.payment()))
                    .build();
        } else if (recording instanceof Recording.ReferenceTaken taken) {
            throw new ProblemException(
                    ProblemCode.PAYMENT_REFERENCE_REUSED,
                    "The reference belongs to a payment of "
                            + taken.payment().amount().amount() + " received on "
                            + taken.payment().receivedOn());
        }
        throw new ProblemException(ProblemCode.CREDIT_ACCOUNT_NOT_FOUND, "There is no such credit account");
    }

    private static byte[] json(Payment payment) {
        return new JsonOutput()
                .object()
                .text("paymentId", payment.id().toString())
                .text("retailerId", payment.retailerId().toString())
                .text("reference", payment.reference())
                .object("amount")
                .text("amount", payment.amount().amount().toPlainString())
                .text("currency", payment.amount().currency())
                .end()
                .text("receivedOn", payment.receivedOn().toString())
                .text("recordedBy", payment.recordedBy())
                .text("recordedAt", payment.recordedAt().toString())
                .end()
                .toBytes();
    }
}
