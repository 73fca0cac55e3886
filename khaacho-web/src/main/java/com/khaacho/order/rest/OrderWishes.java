package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Correlation;
import com.khaacho.api.rest.IdempotencyHeader;
import com.khaacho.identity.rest.CallerPrincipal;
import com.khaacho.order.OrderSource;
import com.khaacho.order.app.Acceptance;
import com.khaacho.order.app.Submission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/** Places orders whose goods the address names; the body says what else is wished. */
final class OrderWishes {

    private final OrderRequestReader reader;

    OrderWishes(OrderRequestReader reader) {
        this.reader = reader;
    }

    /**
     * The answer to one.
     *
     * @param goods what the address names; an idempotency key is bound to it as to the body
     * @param placing the use case, called for a good body only
     */
    Response place(Object goods, InputStream in, HttpServletRequest request, Function<Submission, Acceptance> placing)
            throws IOException {
        byte[] body = Body.bytes(in, BodyLimits.MAX_WISH_BYTES);
        OrderBody read = reader.readWithoutLines(body);
        if (read instanceof OrderBody.Valid valid) {
            String key = IdempotencyHeader.of(request);
            Submission wishes = new Submission(
                    CallerPrincipal.callerOf(request),
                    OrderSource.REST,
                    valid.request(),
                    key,
                    key == null ? null : IdempotencyHeader.hash(goods, body),
                    Correlation.of(request));
            return Answers.of(placing.apply(wishes), request);
        }
        return Answers.refusal(read, request);
    }
}
