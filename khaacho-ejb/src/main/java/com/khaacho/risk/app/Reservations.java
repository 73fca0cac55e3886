package com.khaacho.risk.app;

import com.khaacho.credit.CreditStanding;
import com.khaacho.credit.Posting;
import com.khaacho.order.Order;
import com.khaacho.order.app.OrderHold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the approved orders of a batch take of their retailers' credit, before any of it is posted. */
final class Reservations {

    private final Map<UUID, BigDecimal> taken = new HashMap<>();
    private final List<Posting> postings = new ArrayList<>();

    /** What the batch has left of a retailer's credit, in NPR. */
    BigDecimal availableTo(CreditStanding standing) {
        return standing.available().subtract(taken.getOrDefault(standing.retailerId(), BigDecimal.ZERO));
    }

    /** Takes what an order holds that was just approved; an order that is worth nothing takes nothing. */
    void add(Order approved) {
        taken.merge(approved.accepted().retailerId(), approved.creditReserved(), BigDecimal::add);
        OrderHold.change(approved, BigDecimal.ZERO).ifPresent(postings::add);
    }

    List<Posting> postings() {
        return postings;
    }
}
