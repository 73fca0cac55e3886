package com.khaacho.parsing.app;

import com.khaacho.order.Order;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.order.app.NextStage;
import com.khaacho.parsing.ParsedText;
import com.khaacho.parsing.Reading;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.app.StageUseCase;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The parsing stage: turns an order's text into lines, or leaves it to a person when it is not sure. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ParseOrders implements StageUseCase<StageMessage> {

    private Orders orders;
    private ReadText reading;
    private NextStage next;

    @Inject
    public ParseOrders(Orders orders, ReadText reading, NextStage next) {
        this.orders = orders;
        this.reading = reading;
        this.next = next;
    }

    /** For the container only. */
    public ParseOrders() {}

    @Override
    public Dispatch process(List<StageMessage> batch) {
        return process(batch, Map.of());
    }

    /**
     * The stage's work with what was read before the transaction began.
     *
     * @param ahead by text; what is not in it is read here, by rules and without asking anybody
     */
    public Dispatch process(List<StageMessage> batch, Map<String, Reading> ahead) {
        List<Order> locked =
                orders.lock(batch.stream().map(StageMessage::orderId).toList());
        locked.stream().filter(o -> o.status() == OrderStatus.RECEIVED).forEach(o -> parse(o, ahead));
        orders.update(locked);
        Dispatch dispatch = new Dispatch();
        for (Order order : locked) {
            next.forward(order, dispatch);
            if (order.status() == OrderStatus.NEEDS_REVIEW) {
                dispatch.publish(next.event("order.needs-review", order));
            }
        }
        return dispatch;
    }

    private void parse(Order order, Map<String, Reading> ahead) {
        String text = order.accepted().request().text();
        if (text == null) {
            order.needsReview(List.of(), BigDecimal.ZERO, "A picture waits for a person to read it.");
            return;
        }
        ParsedText parsed = ahead.containsKey(text) ? ahead.get(text).parsed() : reading.readHere(text);
        if (parsed.lines().isEmpty() || !parsed.unmatched().isEmpty()) {
            order.needsReview(parsed.lines(), parsed.confidence(), why(parsed));
        } else {
            order.parsed(parsed.lines(), parsed.confidence(), "stage:parsing");
        }
    }

    private static String why(ParsedText parsed) {
        return parsed.unmatched().isEmpty()
                ? "No product was found in the text."
                : "Not understood: " + String.join("; ", parsed.unmatched());
    }
}
