package com.khaacho.order.rest;

import com.khaacho.api.rest.FieldError;
import java.util.ArrayList;
import java.util.List;

/** The broken rules of one body, in the order they stand there; bounded, so that a hostile body gets a short answer. */
final class FieldErrors {

    /** Enough to mend a body in one go, few enough for a small answer. */
    static final int MAX = 20;

    /** Stays null while all is well, which is nearly always. */
    private List<FieldError> errors;

    void add(String pointer, String code, String detail) {
        if (errors == null) {
            errors = new ArrayList<>();
        }
        if (errors.size() < MAX) {
            errors.add(new FieldError(pointer, code, detail));
        }
    }

    boolean isEmpty() {
        return errors == null;
    }

    List<FieldError> toList() {
        return errors == null ? List.of() : errors;
    }
}
