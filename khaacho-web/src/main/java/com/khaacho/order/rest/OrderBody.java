package com.khaacho.order.rest;

import com.khaacho.api.rest.FieldError;
import com.khaacho.order.OrderRequest;
import java.util.List;

/** What a request body turned out to be. */
sealed interface OrderBody {

    /** Well-formed and within every limit. */
    record Valid(OrderRequest request) implements OrderBody {}

    /** Not JSON in UTF-8 at all. */
    record Malformed(String detail) implements OrderBody {}

    /** JSON that breaks rules; at least one error, at most {@link FieldErrors#MAX}. */
    record Invalid(List<FieldError> errors) implements OrderBody {}
}
