package com.khaacho.payment.app;

import com.khaacho.identity.Caller;
import com.khaacho.payment.Payment;
import com.khaacho.payment.PaymentViews;
import com.khaacho.payment.SettledPayment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows payments to those who may see them; one that is not theirs is absent like one that never was. */
@ApplicationScoped
public class FindPayments {

    private final PaymentViews views;

    @Inject
    public FindPayments(PaymentViews views) {
        this.views = views;
    }

    /** For the container's proxy only. */
    protected FindPayments() {
        this(null);
    }

    /** See {@link PaymentViews#payment}; throws StoreUnavailableException while the database is away. */
    public Optional<SettledPayment> payment(UUID id, Caller reader) {
        return views.payment(id, reader);
    }

    /** See {@link PaymentViews#list}. */
    public List<Payment> list(PaymentViews.Query query, Caller reader) {
        return views.list(query, reader);
    }
}
