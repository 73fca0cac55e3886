package com.khaacho.returns.rest;

import com.khaacho.api.rest.IdempotencyHeader;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.returns.GoodsReturn;
import com.khaacho.returns.ReturnAnswer;

/** Why a return was not taken down, or not decided so. */
final class ReturnAnswers {

    private ReturnAnswers() {}

    /** The return, changed now or before; anything else is a problem. */
    static GoodsReturn settled(ReturnAnswer answer, ProblemException absent) {
        if (answer instanceof ReturnAnswer.Done done) {
            return done.goods();
        } else if (answer instanceof ReturnAnswer.AlreadyDone done) {
            return done.goods();
        } else if (answer instanceof ReturnAnswer.KeyReused) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    IdempotencyHeader.NAME + " belongs to another return of this invoice");
        } else if (answer instanceof ReturnAnswer.BeyondInvoice beyond) {
            throw new ProblemException(
                    ProblemCode.RETURNED_BEYOND_INVOICE,
                    "Of line " + beyond.lineNo() + " " + beyond.open() + " can still come back");
        } else if (answer instanceof ReturnAnswer.DecidedOtherwise decided) {
            throw new ProblemException(ProblemCode.RETURN_DECIDED, "The return is " + decided.status() + " already");
        }
        throw absent;
    }
}
