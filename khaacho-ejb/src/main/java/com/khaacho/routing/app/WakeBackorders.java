package com.khaacho.routing.app;

import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.routing.Backorders;
import com.khaacho.routing.Backorders.Arrival;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Gives orders that wait for stock that has come back to routing, those accepted first first. A wake-up more than needed
 * does no harm: routing finds what there is, and an order that gets nothing waits on.
 */
@ApplicationScoped
public class WakeBackorders {

    /** Vendors that set all their offers anew are worked off at this many a round. */
    private static final int ROUND = 200;

    /** Messages in one commit of the broker. */
    private static final int PAGE = 200;

    private final Backorders backorders;
    private final StageGateway gateway;

    @Inject
    public WakeBackorders(Backorders backorders, StageGateway gateway) {
        this.backorders = backorders;
        this.gateway = gateway;
    }

    /** For the container's proxy only. */
    protected WakeBackorders() {
        this(null, null);
    }

    /**
     * Wakes the orders for stock that came; answers how many.
     *
     * @throws PipelineUnavailableException when the broker did not confirm; the stock stays noted
     */
    public int wake() {
        List<Arrival> arrivals = backorders.claimArrivals(ROUND);
        if (arrivals.isEmpty()) {
            return 0;
        }
        int woken = wake(arrivals.stream().map(Arrival::productId).distinct().toList());
        backorders.done(arrivals.stream().filter(Arrival::isLast).toList());
        return woken;
    }

    private int wake(List<Long> products) {
        int woken = 0;
        OrderId after = null;
        List<StageMessage> page;
        do {
            page = backorders.waitingFor(products, after, PAGE);
            if (!page.isEmpty()) {
                Dispatch dispatch = new Dispatch();
                page.forEach(message -> dispatch.forward(Stage.ROUTING, message));
                gateway.send(dispatch);
                woken += page.size();
                after = page.get(page.size() - 1).orderId();
            }
        } while (page.size() == PAGE);
        return woken;
    }
}
