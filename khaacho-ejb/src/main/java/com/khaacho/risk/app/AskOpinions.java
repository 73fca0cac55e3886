package com.khaacho.risk.app;

import com.khaacho.ai.AiSettings;
import com.khaacho.ai.ModelCall;
import com.khaacho.ai.NoAnswerException;
import com.khaacho.ai.app.AiBudget;
import com.khaacho.feature.Feature;
import com.khaacho.feature.app.Features;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.risk.RiskAdvisor;
import com.khaacho.risk.RiskOpinion;
import com.khaacho.risk.RiskQuestion;
import com.khaacho.shared.OrderId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Asks for second opinions before the stage's transaction begins, for no longer than one time limit a batch: what has no
 * opinion by then goes on by the rules. Without a chain it does nothing.
 */
@ApplicationScoped
public class AskOpinions {

    /** Questions of a batch at once. */
    private static final int AT_ONCE = 4;

    private static final int LONGEST_SECONDS = 30;

    private final List<RiskAdvisor> advisors;
    private final AiBudget budget;
    private final BooleanSupplier switchedOn;
    private final Duration limit;

    @Resource
    private ManagedExecutorService managed;

    private ExecutorService own;

    @Inject
    public AskOpinions(
            AiSettings settings,
            @Any Instance<RiskAdvisor> advisors,
            AiBudget budget,
            Features features,
            @ConfigProperty(name = "khaacho.ai.risk.seconds", defaultValue = "5") int seconds) {
        this(
                inOrder(settings, advisors),
                budget,
                () -> features.isOn(Feature.RISK_ASSESSMENT),
                Duration.ofSeconds(seconds),
                null);
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException("khaacho.ai.risk.seconds must be 1 to 30");
        }
    }

    /**
     * Without a container.
     *
     * @param advisors in the order in which they are asked
     * @param limit for a whole batch
     */
    AskOpinions(
            List<RiskAdvisor> advisors,
            AiBudget budget,
            BooleanSupplier switchedOn,
            Duration limit,
            ExecutorService executor) {
        this.advisors = advisors;
        this.budget = budget;
        this.switchedOn = switchedOn;
        this.limit = limit;
        this.own = executor;
    }

    /** For the container's proxy only. */
    protected AskOpinions() {
        this(List.of(), null, () -> false, Duration.ZERO, null);
    }

    private static List<RiskAdvisor> inOrder(AiSettings settings, Instance<RiskAdvisor> advisors) {
        return settings.riskChain().stream()
                .map(name -> advisors.stream()
                        .filter(advisor -> advisor.provider().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /**
     * The opinions on these orders.
     *
     * @param look tells for which of them an opinion could change something; not asked while nobody gives any
     */
    public Map<OrderId, RiskOpinion> of(
            List<StageMessage> batch, Function<List<StageMessage>, Map<OrderId, RiskQuestion>> look) {
        if (advisors.isEmpty() || !switchedOn.getAsBoolean() || budget.isSpent()) {
            return Map.of();
        }
        Queue<Map.Entry<OrderId, RiskQuestion>> waiting =
                new ConcurrentLinkedQueue<>(look.apply(batch).entrySet());
        Map<OrderId, RiskOpinion> opinions = new ConcurrentHashMap<>();
        Callable<Void> asking = () -> {
            for (var next = waiting.poll(); next != null && !budget.isSpent(); next = waiting.poll()) {
                OrderId order = next.getKey();
                opinion(order, next.getValue()).ifPresent(opinion -> opinions.put(order, opinion));
            }
            return null;
        };
        try {
            int askers = Math.min(AT_ONCE, waiting.size());
            (own == null ? managed : own)
                    .invokeAll(Collections.nCopies(askers, asking), limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while opinions were asked", e);
        }
        // Who is still asking ends with its question, and what it hears comes too late.
        waiting.clear();
        return Map.copyOf(opinions);
    }

    /** Booked at once, also what comes too late: it costs all the same. */
    private Optional<RiskOpinion> opinion(OrderId order, RiskQuestion question) {
        for (RiskAdvisor advisor : advisors) {
            long start = System.nanoTime();
            try {
                RiskAdvisor.Answer answer = advisor.opine(question);
                book(order, advisor, answer.usage(), ModelCall.Outcome.ANSWERED, start);
                return Optional.of(answer.opinion());
            } catch (NoAnswerException e) {
                book(order, advisor, e.usage(), e.outcome(), start);
            } catch (FaultToleranceException e) {
                book(order, advisor, ModelCall.Usage.NONE, ModelCall.Outcome.FAILED, start);
            }
        }
        return Optional.empty();
    }

    private void book(
            OrderId order, RiskAdvisor advisor, ModelCall.Usage usage, ModelCall.Outcome outcome, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<ModelCall> call = List.of(
                new ModelCall(advisor.provider(), advisor.model(), advisor.opinionPrompt(), usage, outcome, took));
        budget.asked(call);
        budget.book(Map.of(order, call));
    }
}
