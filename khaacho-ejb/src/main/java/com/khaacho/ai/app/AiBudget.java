package com.khaacho.ai.app;

import com.khaacho.ai.AiCalls;
import com.khaacho.ai.AiSettings;
import com.khaacho.ai.ModelCall;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the books of what models cost, and says when the day's money is spent. Without a chain it does nothing. A node counts
 * what it asked itself at once and what others booked every five seconds, so what can be overspent is what other nodes asked
 * and have not booked or this one has not seen, and the questions that are under way when the last cent goes: docs/operations.md.
 */
@ApplicationScoped
public class AiBudget {

    private static final Logger LOG = Logger.getLogger(AiBudget.class.getName());

    /** What other nodes book is seen after so long. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /**
     * What the books said.
     *
     * @param spent US dollars; null when they could not be read
     */
    private record Books(BigDecimal spent, Instant until) {

        Books and(BigDecimal cost) {
            return spent == null ? this : new Books(spent.add(cost), until);
        }
    }

    /** What this node asked on a day and has not booked. What a failure kept from the books for good ends with its day. */
    private record Owed(Instant day, BigDecimal cost) {

        Owed and(Instant today, BigDecimal more) {
            BigDecimal sum = today.equals(day) ? cost.add(more) : more;
            return new Owed(today, sum.max(BigDecimal.ZERO));
        }
    }

    private final AiCalls calls;
    private final AiSettings settings;
    private final Clock clock;
    private final AtomicReference<Books> last = new AtomicReference<>(new Books(null, Instant.MIN));
    private final AtomicReference<Owed> owed = new AtomicReference<>(new Owed(Instant.MIN, BigDecimal.ZERO));

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
    public boolean isSpent() {
        Books known = last.get();
        Instant now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new Books(look(now), now.plus(FRESH));
            last.set(known);
        }
        return known.spent() == null
                || known.spent()
                                .add(owed.get().and(day(now), BigDecimal.ZERO).cost())
                                .compareTo(settings.dailyBudget())
                        >= 0;
    }

    private static Instant day(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS);
    }

    private BigDecimal look(Instant now) {
        try {
            return calls.spentSince(day(now));
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "Models are not asked while their books cannot be read: {0}", e.getMessage());
            return null;
        }
    }

    /** Counts questions from their answer on; the books get them later, with those of a whole batch. */
    public void asked(List<ModelCall> calls) {
        owe(calls.stream().map(this::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void owe(BigDecimal cost) {
        Instant today = day(clock.instant());
        owed.updateAndGet(before -> before.and(today, cost));
    }

    /** Of one preview. */
    public void book(List<ModelCall> asked) {
        write(asked.stream().map(call -> booked(null, call)).toList());
    }

    /** Of several orders, in one statement. */
    public void book(Map<OrderId, List<ModelCall>> asked) {
        write(asked.entrySet().stream()
                .flatMap(order -> order.getValue().stream().map(call -> booked(order.getKey(), call)))
                .toList());
    }

    private AiCalls.Booked booked(OrderId order, ModelCall call) {
        return new AiCalls.Booked(order, call, cost(call), clock.instant());
    }

    private BigDecimal cost(ModelCall call) {
        return settings.providers().get(call.provider()).price().of(call.usage());
    }

    /** An outage loses these rows, not the readings: asking again would cost once more. */
    private void write(List<AiCalls.Booked> booked) {
        if (!booked.isEmpty()) {
            BigDecimal cost = booked.stream().map(AiCalls.Booked::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
            try {
                calls.add(booked);
                // At worst a look between these two counts it twice or not at all, until the next look.
                last.updateAndGet(known -> known.and(cost));
                owe(cost.negate());
            } catch (StoreUnavailableException e) {
                LOG.log(Level.WARNING, "The books miss {0} questions to models: {1}", new Object[] {
                    booked.size(), e.getMessage()
                });
            }
        }
    }
}
