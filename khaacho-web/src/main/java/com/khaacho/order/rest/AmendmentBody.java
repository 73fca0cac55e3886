package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.order.OrderRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads what an order is to ask for from now on: a whole order like a new one, but in lines alone. */
final class AmendmentBody {

    private static final String BROKEN = "The order breaks one or more rules; errors names them";

    private AmendmentBody() {}

    /**
     * A structured request.
     *
     * @throws ProblemException MALFORMED_BODY, BODY_TOO_LARGE or VALIDATION_FAILED
     */
    static OrderRequest read(InputStream in, OrderRequestReader reader) throws IOException {
        OrderBody body = reader.readCorrection(Body.bytes(in, BodyLimits.MAX_BYTES));
        if (body instanceof OrderBody.Malformed malformed) {
            throw new ProblemException(ProblemCode.MALFORMED_BODY, malformed.detail());
        } else if (body instanceof OrderBody.Invalid invalid) {
            throw new ProblemException(ProblemCode.VALIDATION_FAILED, BROKEN, invalid.errors());
        }
        OrderRequest wanted = ((OrderBody.Valid) body).request();
        if (!wanted.isStructured()) {
            String member = wanted.text() == null ? "/imageUrl" : "/text";
            FieldError error = new FieldError(member, "NOT_ALLOWED", "what is wanted is said in items here");
            throw new ProblemException(ProblemCode.VALIDATION_FAILED, BROKEN, List.of(error));
        }
        return wanted;
    }
}
