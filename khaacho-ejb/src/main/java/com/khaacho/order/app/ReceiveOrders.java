package com.khaacho.order.app;

import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.Order;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.order.Orders.KeyHolder;
import com.khaacho.order.ReasonCode;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.app.StageUseCase;
import com.khaacho.shared.OrderId;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The intake stage: writes the row that each 202 promised. An order whose id has a row already is only forwarded; an
 * order whose idempotency key belongs to an earlier order becomes an alias of that one and goes no further.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReceiveOrders implements StageUseCase<AcceptedOrder> {

    private Orders orders;
    private SoldProducts products;
    private NextStage next;
    private Clock clock;

    @Inject
    public ReceiveOrders(Orders orders, SoldProducts products, NextStage next, Clock clock) {
        this.orders = orders;
        this.products = products;
        this.next = next;
        this.clock = clock;
    }

    /** For the container only. */
    public ReceiveOrders() {}

    @Override
    public Dispatch process(List<AcceptedOrder> batch) {
        Map<OrderId, AcceptedOrder> byId = new LinkedHashMap<>();
        batch.forEach(accepted -> byId.putIfAbsent(accepted.id(), accepted));
        Dispatch dispatch = new Dispatch();
        List<OrderId> known = List.copyOf(orders.existing(byId.keySet()));
        if (!known.isEmpty()) {
            orders.lock(known).forEach(order -> send(order, dispatch));
            byId.keySet().removeAll(known);
        }
        if (!byId.isEmpty()) {
            receive(List.copyOf(byId.values()), dispatch);
        }
        return dispatch;
    }

    private void receive(List<AcceptedOrder> accepted, Dispatch dispatch) {
        Map<OrderId, KeyHolder> taken = orders.claimKeys(accepted);
        List<Order> received = new ArrayList<>(accepted.size());
        for (AcceptedOrder one : accepted) {
            KeyHolder holder = taken.get(one.id());
            received.add(holder == null ? receive(one) : receiveRepeat(one, holder));
        }
        orders.insert(received);
        received.forEach(order -> send(order, dispatch));
    }

    private void send(Order order, Dispatch dispatch) {
        next.forward(order, dispatch);
        if (order.lastAmendment() > 0) {
            dispatch.publish(next.created(order));
            return;
        }
        boolean isNew = order.status() == OrderStatus.RECEIVED
                || (order.status() == OrderStatus.PARSED
                        && order.accepted().request().text() == null);
        if (isNew) {
            dispatch.publish(next.event("order.created", order));
        }
    }

    private Order receive(AcceptedOrder accepted) {
        List<OrderLine> lines = products.lines(accepted.request());
        Order order = Order.receive(accepted, lines, clock);
        if (accepted.request().isStructured()) {
            order.parsed(order.lines(), BigDecimal.ONE, "stage:intake");
        }
        return order;
    }

    private Order receiveRepeat(AcceptedOrder accepted, KeyHolder holder) {
        Order order = Order.receive(accepted, products.lines(accepted.request()), clock);
        order.markAliasOf(holder.orderId());
        String why = holder.sameBody()
                ? "The same request was taken before as order " + holder.orderId() + "."
                : "The idempotency key was used before, with another body, for order " + holder.orderId() + ".";
        order.reject(ReasonCode.IDEMPOTENCY_KEY_REUSED, why, "stage:intake");
        return order;
    }
}
