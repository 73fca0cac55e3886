package com.khaacho.order.rest;

import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads what a template is to say: an order in lines, without what belongs to a single order. */
final class TemplateBody {

    private TemplateBody() {}

    /**
     * A structured request with nothing but lines, district and note.
     *
     * @throws ProblemException MALFORMED_BODY, BODY_TOO_LARGE or VALIDATION_FAILED
     */
    static OrderRequest read(InputStream in, OrderRequestReader reader) throws IOException {
        OrderRequest wanted = AmendmentBody.read(in, reader);
        List<FieldError> errors = new ArrayList<>();
        refuse(wanted.items().stream().anyMatch(line -> line.wording() != null), "items", errors);
        refuse(wanted.priority() != OrderPriority.NORMAL, "priority", errors);
        refuse(wanted.customerRef() != null, "customerRef", errors);
        refuse(wanted.deliveryDate() != null, "deliveryDate", errors);
        refuse(wanted.destination().address() != null, "deliveryAddress", errors);
        refuse(wanted.destination().phone() != null, "contactPhone", errors);
        refuse(!wanted.paymentTerms().isOfAccount(), "paymentTerms", errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.VALIDATION_FAILED, "The template breaks one or more rules; errors names them", errors);
        }
        return wanted;
    }

    private static void refuse(boolean isGiven, String name, List<FieldError> errors) {
        if (isGiven) {
            errors.add(new FieldError("/" + name, "NOT_ALLOWED", name + " is said with each order"));
        }
    }
}
