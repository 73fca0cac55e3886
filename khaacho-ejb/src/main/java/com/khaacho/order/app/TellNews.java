package com.khaacho.order.app;

import com.khaacho.order.OrderStatus;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.EventOutbox;
import com.khaacho.pipeline.EventOutbox.News;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells what the outbox holds: to the topic, to those who write notifications, and to the stage that is due. Called
 * after the commit and outside any transaction; told twice it does no harm, since events are known by their ids and
 * stages by the order's state.
 */
@ApplicationScoped
public class TellNews {

    private static final Logger LOG = Logger.getLogger(TellNews.class.getName());

    /** A backlog after an outage is worked off at this many transitions a round. */
    private static final int ROUND = 200;

    private final EventOutbox outbox;
    private final StageGateway gateway;

    @Inject
    public TellNews(EventOutbox outbox, StageGateway gateway) {
        this.outbox = outbox;
        this.gateway = gateway;
    }

    /** For the container's proxy only. */
    protected TellNews() {
        this(null, null);
    }

    /**
     * Tells the news of these orders.
     *
     * @throws PipelineUnavailableException when the broker did not confirm; the news stays noted
     */
    public void of(Collection<OrderId> orders) {
        List<News> all = outbox.of(orders);
        if (all.isEmpty()) {
            return;
        }
        Dispatch dispatch = new Dispatch();
        // Several transitions of one order ask for one message a stage.
        Map<StageMessage, OrderStatus> stands = new LinkedHashMap<>();
        for (News news : all) {
            dispatch.publish(news.event());
            stands.put(news.message(), news.status());
        }
        stands.forEach((message, status) -> forward(message, status, dispatch));
        gateway.send(dispatch);
        outbox.told(all);
    }

    /** Tells the news of one order now, or leaves it to the next sweep when the broker is away. */
    public void soon(OrderId order) {
        try {
            of(List.of(order));
        } catch (PipelineUnavailableException e) {
            LOG.log(Level.WARNING, "News of order {0} waits, the broker is away: {1}", new Object[] {
                order, e.getMessage()
            });
        }
    }

    /** Tells what whoever made it did not live to tell; answers how many orders. */
    public int forgotten() {
        List<OrderId> orders = outbox.claimForgotten(ROUND);
        if (!orders.isEmpty()) {
            of(orders);
        }
        return orders.size();
    }

    private static void forward(StageMessage message, OrderStatus status, Dispatch dispatch) {
        dispatch.forward(Stage.NOTIFICATION, message);
        if (status == OrderStatus.APPROVED) {
            dispatch.forward(Stage.ROUTING, message);
        } else if (status == OrderStatus.PARSED) {
            dispatch.forward(Stage.RISK, message);
        }
    }
}
