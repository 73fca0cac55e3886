package com.khaacho.payment.app;

import com.khaacho.identity.Caller;
import com.khaacho.payment.Receipt;
import com.khaacho.payment.Recording;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes down a payment that an operator tells, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordPayment {

    private PostPayment postPayment;

    @Inject
    public RecordPayment(PostPayment postPayment) {
        this.postPayment = postPayment;
    }

    /** For the container only. */
    public RecordPayment() {}

    /** Records, or says why not. */
    public Recording record(Receipt receipt, Caller recorder) {
        return postPayment.post(receipt, recorder.username());
    }
}
