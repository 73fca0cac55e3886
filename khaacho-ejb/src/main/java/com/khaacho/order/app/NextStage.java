package com.khaacho.order.app;

import com.khaacho.order.Order;
import com.khaacho.order.OrderStatus;
import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.StageMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Where an order goes from here. The state of the order alone decides, so a message that comes twice leads to the same
 * next step.
 */
@ApplicationScoped
public class NextStage {

    /** The stage that is due for an order in this state, if any. */
    public static Optional<Stage> after(OrderStatus status, boolean isStructured) {
        return switch (status) {
            case RECEIVED -> Optional.of(isStructured ? Stage.RISK : Stage.PARSING);
            case PARSED -> Optional.of(Stage.RISK);
            case APPROVED -> Optional.of(Stage.ROUTING);
            case NEEDS_REVIEW, HELD, REJECTED, ROUTED, BACKORDERED, CONFIRMED, COMPLETED, CANCELLED ->
                Optional.of(Stage.NOTIFICATION);
            case ACCEPTED -> Optional.empty();
        };
    }

    /** Adds the message that the order's state asks for; an alias of another order goes nowhere. */
    public void forward(Order order, Dispatch dispatch) {
        if (order.aliasOf() == null) {
            after(order.status(), cameInLines(order)).ifPresent(stage -> dispatch.forward(stage, message(order)));
        }
    }

    /**
     * The event of the order's latest transition. It is told again when that transition's message comes again: what was
     * committed but not sent before a crash is told then, and who listens knows a repeat by its id.
     */
    public BusinessEvent event(String type, Order order) {
        return BusinessEvent.ofTransition(
                type,
                order.id(),
                order.lastTransition(),
                order.accepted().retailerId(),
                order.total(),
                order.changedAt());
    }

    /**
     * The event of an order's recording, for one that was amended since: should the process that recorded it have died
     * before telling, nobody else tells it. Intake makes one transition of a text, and two of lines, which are parsed.
     */
    BusinessEvent created(Order order) {
        return BusinessEvent.ofTransition(
                "order.created",
                order.id(),
                cameInLines(order) ? 2 : 1,
                order.accepted().retailerId(),
                null,
                order.accepted().acceptedAt());
    }

    private static boolean cameInLines(Order order) {
        return order.accepted().request().text() == null
                && order.accepted().request().imageUrl() == null;
    }

    private static StageMessage message(Order order) {
        return new StageMessage(
                order.id(),
                order.accepted().request().priority(),
                order.accepted().correlationId());
    }
}
