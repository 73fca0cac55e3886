package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.OrderIds;
import com.khaacho.order.OrderQuery;
import com.khaacho.order.OrderSummary;
import com.khaacho.order.OrderView;
import com.khaacho.order.OrderViews;
import com.khaacho.order.StatusView;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows orders to those who may see them; an order that is not theirs is absent like one that never was. All methods
 * throw {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindOrders {

    /** The longest an accepted order can wait for its row; an older id without one is lost or forged. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final OrderViews views;
    private final OrderIds ids;
    private final Clock clock;

    @Inject
    public FindOrders(OrderViews views, OrderIds ids, Clock clock) {
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected FindOrders() {
        this(null, null, null);
    }

    /** Where the order stands; ACCEPTED while its message still waits to be recorded. */
    public Optional<StatusView> status(OrderId id, Caller reader) {
        Optional<StatusView> stored = views.status(id, reader);
        return stored.isPresent() || !waits(id, reader) ? stored : Optional.of(StatusView.accepted(id));
    }

    /** Where orders stand whose status was shown to their readers before. */
    public Map<OrderId, StatusView> statuses(Collection<OrderId> shown) {
        return views.statuses(shown);
    }

    /** The whole order, or the reader's part of it; absent also while it waits to be recorded. */
    public Optional<OrderView> order(OrderId id, Caller reader) {
        return views.order(id, reader);
    }

    /** Whether the id is one that this platform gave to the reader's party within the last day. */
    public boolean waits(OrderId id, Caller reader) {
        long age = clock.millis() - id.epochMillis();
        return age < LONGEST_WAIT.toMillis() && ids.isIssuedTo(id, reader.partyId());
    }

    public List<OrderSummary> list(OrderQuery query, Caller reader) {
        return views.list(query, reader);
    }
}
