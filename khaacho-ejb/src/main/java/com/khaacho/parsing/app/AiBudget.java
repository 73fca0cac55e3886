package com.khaacho.parsing.app;

import com.khaacho.parsing.AiCalls;
import com.khaacho.parsing.AiSettings;
import com.khaacho.parsing.ModelCall;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the books of what models cost, and says when the day's money is spent. Without a chain it does nothing. */
@ApplicationScoped
public class AiBudget {

    private static final Logger LOG = Logger.getLogger(AiBudget.class.getName());

    /** Nodes may overspend by what they ask in so long; a question costs a fraction of a cent. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Answer(boolean isSpent, Instant until) {}

    private final AiCalls calls;
    private final AiSettings settings;
    private final Clock clock;
    private volatile Answer last = new Answer(false, Instant.MIN);

    @Inject
    public AiBudget(AiCalls calls, AiSettings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected AiBudget() {
        this(null, null, null);
    }

    /** Whether nobody may be asked any more today; also when the books cannot be read, for nobody knows then. */
    boolean isSpent() {
        Answer known = last;
        Instant now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new Answer(look(now), now.plus(FRESH));
            last = known;
        }
        return known.isSpent();
    }

    private boolean look(Instant now) {
        try {
            return calls.spentSince(now.truncatedTo(ChronoUnit.DAYS)).compareTo(settings.dailyBudget()) >= 0;
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "Models are not asked while their books cannot be read: {0}", e.getMessage());
            return true;
        }
    }

    /** Of one preview. */
    void book(List<ModelCall> asked) {
        write(asked.stream().map(call -> booked(null, call)).toList());
    }

    /** Of several orders, in one statement. */
    void book(Map<OrderId, List<ModelCall>> asked) {
        write(asked.entrySet().stream()
                .flatMap(order -> order.getValue().stream().map(call -> booked(order.getKey(), call)))
                .toList());
    }

    private AiCalls.Booked booked(OrderId order, ModelCall call) {
        AiSettings.Provider provider = settings.providers().get(call.provider());
        return new AiCalls.Booked(order, call, provider.price().of(call.usage()), clock.instant());
    }

    /** An outage loses these rows, not the readings: asking again would cost once more. */
    private void write(List<AiCalls.Booked> booked) {
        if (!booked.isEmpty()) {
            try {
                calls.add(booked);
            } catch (StoreUnavailableException e) {
                LOG.log(Level.WARNING, "The books miss {0} questions to models: {1}", new Object[] {
                    booked.size(), e.getMessage()
                });
            }
        }
    }
}
