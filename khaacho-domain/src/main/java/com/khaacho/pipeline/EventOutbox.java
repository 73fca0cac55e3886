package com.khaacho.pipeline;

import com.khaacho.order.OrderEvent;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import java.util.Collection;
import java.util.List;

/** Transitions that no message of a stage would tell again: what is in here has perhaps not been told yet. */
public interface EventOutbox {

    /** Notes the transitions, in the transaction that makes them. */
    void add(Collection<OrderEvent> events);

    /** What there is to tell of these orders, in the order it happened. */
    List<News> of(Collection<OrderId> orders);

    /** The news has left. */
    void told(Collection<News> news);

    /** The orders whose news nobody has told for half a minute; two instances never get the same at the same time. */
    List<OrderId> claimForgotten(int limit);

    /**
     * One transition's news.
     *
     * @param status where the order stands now, which says where it goes next
     */
    record News(BusinessEvent event, int sequence, OrderStatus status, StageMessage message) {}
}
