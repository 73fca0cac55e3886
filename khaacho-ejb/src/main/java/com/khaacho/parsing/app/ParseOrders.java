package com.khaacho.parsing.app;

import com.khaacho.order.Order;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.order.app.NextStage;
import com.khaacho.parsing.ParsedText;
import com.khaacho.parsing.PictureReading;
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
    private AskForPictures pictures;
    private NextStage next;

    @Inject
    public ParseOrders(Orders orders, ReadText reading, AskForPictures pictures, NextStage next) {
        this.orders = orders;
        this.reading = reading;
        this.pictures = pictures;
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
            if (order.status() == OrderStatus.RECEIVED) {
                // Its picture is being read; whoever reads it sends it here again.
                continue;
            }
            next.forward(order, dispatch);
            if (order.status() == OrderStatus.NEEDS_REVIEW) {
                dispatch.publish(next.event("order.needs-review", order));
            }
        }
        return dispatch;
    }

    private void parse(Order order, Map<String, Reading> ahead) {
        PictureReading picture = pictures.of(order);
        if (picture.isPending()) {
            return;
        }
        String text = order.accepted().request().text();
        if (text == null) {
            order.needsReview(List.of(), BigDecimal.ZERO, picture.why());
            return;
        }
        ParsedText parsed = ahead.containsKey(text) ? ahead.get(text).parsed() : reading.readHere(text);
        if (parsed.lines().isEmpty() || !parsed.unmatched().isEmpty()) {
            order.needsReview(parsed.lines(), parsed.confidence(), why(parsed));
        } else if (!picture.isSure()) {
            order.needsReview(parsed.lines(), parsed.confidence(), picture.why());
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
