package com.khaacho.ai.app;

import com.khaacho.ai.AiSettings;
import com.khaacho.ai.Breaker;
import com.khaacho.ai.Breaker.State;
import com.khaacho.parsing.LanguageModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/**
 * How the breakers before the models of the chains stand on this instance. Fault Tolerance tells only how long each was in
 * which state (chapter 9 of its specification); the state whose time goes on is the present one.
 */
@ApplicationScoped
public class FindBreakers {

    private static final String ASKS = ".ask";
    private static final String OPINES = ".opine";
    private static final String TIME = "ft.circuitbreaker.state.total";
    private static final String OPENED = "ft.circuitbreaker.opened.total";

    private final AiSettings settings;
    private final Instance<LanguageModel> models;
    private final MetricRegistry registry;

    @Inject
    public FindBreakers(
            AiSettings settings,
            @Any Instance<LanguageModel> models,
            @RegistryScope(scope = MetricRegistry.BASE_SCOPE) MetricRegistry registry) {
        this.settings = settings;
        this.models = models;
        this.registry = registry;
    }

    /** For the container's proxy only. */
    protected FindBreakers() {
        this(null, null, null);
    }

    /** In the order of each chain; without a chain there are none. */
    public List<Breaker> all() {
        List<Breaker> breakers = new ArrayList<>();
        settings.chain().forEach(provider -> breakers.addAll(of("order-parser", provider, ASKS)));
        settings.riskChain().forEach(provider -> breakers.addAll(of("risk-opinion", provider, OPINES)));
        return breakers;
    }

    private List<Breaker> of(String agent, String provider, String method) {
        List<Breaker> breakers = new ArrayList<>();
        for (Instance.Handle<LanguageModel> model : models.handles()) {
            if (model.get().provider().equals(provider)) {
                breakers.add(
                        breaker(agent, provider, model.getBean().getBeanClass().getName() + method));
            }
        }
        return breakers;
    }

    private Breaker breaker(String agent, String provider, String method) {
        Counter opened = registry.getCounter(new MetricID(OPENED, new Tag("method", method)));
        return new Breaker(agent, provider, state(method), opened == null ? 0 : opened.getCount());
    }

    private State state(String method) {
        Map<State, Long> before = times(method);
        Map<State, Long> now = times(method);
        return now.entrySet().stream()
                .filter(time -> time.getValue() > before.get(time.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(State.CLOSED);
    }

    /** Nanoseconds; none before the first question. */
    private Map<State, Long> times(String method) {
        Map<State, Long> times = new EnumMap<>(State.class);
        times.put(State.OPEN, time(method, "open"));
        times.put(State.HALF_OPEN, time(method, "halfOpen"));
        times.put(State.CLOSED, time(method, "closed"));
        return times;
    }

    private long time(String method, String state) {
        Gauge<?> gauge = registry.getGauge(new MetricID(TIME, new Tag("method", method), new Tag("state", state)));
        return gauge == null ? 0 : gauge.getValue().longValue();
    }
}
