package com.khaacho.api.rest;

import com.khaacho.attachment.AttachmentException;
import com.khaacho.attachment.ScannerUnavailableException;
import com.khaacho.catalog.CatalogueException;
import com.khaacho.order.OrderException;
import com.khaacho.parsing.AliasException;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.shared.StoreUnavailableException;
import com.khaacho.vendor.OfferException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.transaction.xa.XAException;

/**
 * Turns whatever a resource throws into a problem. A caller's mistake is not logged, nor is a store that is away (a
 * counter tells); anything else is a fault of ours and is logged once, here.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    /** Seconds; a broker or a database that restarts is back about then. */
    private static final int RETRY_AFTER = 5;

    /** Seconds; an accepted order is recorded about then. */
    private static final int RECORDED_AFTER = 1;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = thrown;
        // An EJB wraps what its method threw.
        while (cause instanceof jakarta.ejb.EJBException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return answer(cause);
    }

    private Response answer(Throwable cause) {
        if (cause instanceof ProblemException refusal) {
            return Problems.of(request, refusal.code(), refusal.getMessage(), refusal.errors())
                    .build();
        } else if (cause instanceof OrderException mistake) {
            return ofOrder(mistake);
        } else if (cause instanceof CatalogueException mistake) {
            return Problems.of(request, ProblemCode.valueOf(mistake.code().name()), mistake.getMessage())
                    .build();
        } else if (cause instanceof AliasException mistake) {
            return Problems.of(request, ProblemCode.valueOf(mistake.code().name()), mistake.getMessage())
                    .build();
        } else if (cause instanceof AttachmentException mistake) {
            return Problems.of(request, ProblemCode.valueOf(mistake.code().name()), mistake.getMessage())
                    .build();
        } else if (cause instanceof OfferException mistake) {
            return Problems.of(request, ProblemCode.valueOf(mistake.code().name()), mistake.getMessage())
                    .build();
        } else if (cause instanceof ScannerUnavailableException) {
            return unavailable(ProblemCode.UNAVAILABLE, "The virus scanner does not answer; nothing was kept");
        } else if (cause instanceof PipelineUnavailableException) {
            return unavailable(ProblemCode.PIPELINE_UNAVAILABLE, "The broker does not answer; nothing was accepted");
        } else if (StoreUnavailableException.isCauseOf(cause)) {
            return unavailable(ProblemCode.STORE_UNAVAILABLE, "The database does not answer at present");
        } else if (isCommitInDoubt(cause)) {
            LOG.log(Level.WARNING, cause, () -> "A commit was lost, correlation id " + Correlation.of(request));
            return unavailable(
                    ProblemCode.STORE_UNAVAILABLE, "The database went away meanwhile; ask again whether it was done");
        } else if (cause instanceof WebApplicationException http) {
            return ofJaxRs(http.getResponse());
        }
        return fault(cause);
    }

    /** The container says of a commit that got no answer only that its resource failed. */
    static boolean isCommitInDoubt(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof XAException) {
                return true;
            }
        }
        return false;
    }

    private Response ofOrder(OrderException mistake) {
        Response.ResponseBuilder problem =
                Problems.of(request, ProblemCode.valueOf(mistake.code().name()), mistake.getMessage());
        return mistake.code() == OrderException.Code.ORDER_NOT_YET_RECORDED
                ? problem.header("Retry-After", RECORDED_AFTER).build()
                : problem.build();
    }

    private Response unavailable(ProblemCode code, String detail) {
        return Problems.of(request, code, detail)
                .header("Retry-After", RETRY_AFTER)
                .build();
    }

    /** 404, 405, 406, 415 and the like: JAX-RS made the status, the body is ours; its Allow header is kept. */
    private Response ofJaxRs(Response response) {
        ProblemCode code = ProblemCode.ofStatus(response.getStatus());
        Response.ResponseBuilder problem = Problems.of(request, code, code.title());
        List<Object> allow = response.getHeaders().getOrDefault("Allow", List.of());
        allow.forEach(methods -> problem.header("Allow", methods));
        return problem.build();
    }

    private Response fault(Throwable cause) {
        LOG.log(Level.SEVERE, cause, () -> "A request failed, correlation id " + Correlation.of(request));
        return Problems.of(
                        request, ProblemCode.INTERNAL_ERROR, "The server failed; the correlation id helps to find why")
                .build();
    }
}
