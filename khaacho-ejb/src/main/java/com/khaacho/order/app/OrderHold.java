package com.khaacho.order.app;

import com.khaacho.credit.Cause;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.order.Order;
import com.khaacho.order.OrderEvent;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What an order's latest transition changes of the credit it holds. */
public final class OrderHold {

    private OrderHold() {}

    /**
     * The posting of the transition that was just made; its number in the history keeps it from being posted twice.
     *
     * @param before what the order held before it, in NPR
     * @return none when the order holds what it held
     */
    public static Optional<Posting> change(Order order, BigDecimal before) {
        BigDecimal change = order.creditReserved().subtract(before);
        if (change.signum() == 0) {
            return Optional.empty();
        }
        List<OrderEvent> events = order.newEvents();
        OrderEvent latest = events.get(events.size() - 1);
        return Optional.of(new Posting(
                order.accepted().retailerId(),
                change.signum() > 0 ? PostingKind.RESERVE : PostingKind.RELEASE,
                Money.npr(change.abs()),
                Cause.transition(order.id(), latest.sequence()),
                latest.actor(),
                latest.at()));
    }
}
