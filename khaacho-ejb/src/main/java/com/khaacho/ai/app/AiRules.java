package com.khaacho.ai.app;

import com.khaacho.ai.AiSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the settings from the configuration; one that is missing or out of range stops the start with its key. */
@ApplicationScoped
public class AiRules {

    @Inject
    @ConfigProperty(name = "khaacho.ai.parser.chain")
    private Optional<String> chain;

    @Inject
    @ConfigProperty(name = "khaacho.ai.risk.chain")
    private Optional<String> riskChain;

    @Inject
    @ConfigProperty(name = "khaacho.ai.candidates", defaultValue = "60")
    private int candidates;

    @Inject
    @ConfigProperty(name = "khaacho.ai.openai.url", defaultValue = "https://api.openai.com/v1")
    private String openAiUrl;

    @Inject
    @ConfigProperty(name = "khaacho.ai.openai.key")
    private Optional<String> openAiKey;

    @Inject
    @ConfigProperty(name = "khaacho.ai.openai.model", defaultValue = "gpt-4o-mini")
    private String openAiModel;

    @Inject
    @ConfigProperty(name = "khaacho.ai.anthropic.url", defaultValue = "https://api.anthropic.com/v1")
    private String anthropicUrl;

    @Inject
    @ConfigProperty(name = "khaacho.ai.anthropic.key")
    private Optional<String> anthropicKey;

    @Inject
    @ConfigProperty(name = "khaacho.ai.anthropic.model", defaultValue = "claude-haiku-4-5")
    private String anthropicModel;

    @Inject
    @ConfigProperty(name = "khaacho.ai.local.url")
    private Optional<String> localUrl;

    @Inject
    @ConfigProperty(name = "khaacho.ai.local.key")
    private Optional<String> localKey;

    @Inject
    @ConfigProperty(name = "khaacho.ai.local.model")
    private Optional<String> localModel;

    @Inject
    @ConfigProperty(name = "khaacho.ai.openai.usd-per-million-in", defaultValue = "0.15")
    private BigDecimal openAiIn;

    @Inject
    @ConfigProperty(name = "khaacho.ai.openai.usd-per-million-out", defaultValue = "0.60")
    private BigDecimal openAiOut;

    @Inject
    @ConfigProperty(name = "khaacho.ai.anthropic.usd-per-million-in", defaultValue = "1")
    private BigDecimal anthropicIn;

    @Inject
    @ConfigProperty(name = "khaacho.ai.anthropic.usd-per-million-out", defaultValue = "5")
    private BigDecimal anthropicOut;

    @Inject
    @ConfigProperty(name = "khaacho.ai.local.usd-per-million-in", defaultValue = "0")
    private BigDecimal localIn;

    @Inject
    @ConfigProperty(name = "khaacho.ai.local.usd-per-million-out", defaultValue = "0")
    private BigDecimal localOut;

    @Inject
    @ConfigProperty(name = "khaacho.ai.usd-per-day", defaultValue = "5")
    private BigDecimal dailyBudget;

    /** Bad settings shall stop the start, not the first order in words. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        settings();
    }

    @Produces
    AiSettings settings() {
        List<String> names = names(chain);
        List<String> riskNames = names(riskChain);
        Map<String, AiSettings.Provider> all = new HashMap<>();
        all.put(
                AiSettings.OPENAI,
                new AiSettings.Provider(
                        address(openAiUrl),
                        openAiKey.orElse(null),
                        openAiModel,
                        new AiSettings.Price(openAiIn, openAiOut)));
        all.put(
                AiSettings.ANTHROPIC,
                new AiSettings.Provider(
                        address(anthropicUrl),
                        anthropicKey.orElse(null),
                        anthropicModel,
                        new AiSettings.Price(anthropicIn, anthropicOut)));
        URI local = localUrl.map(AiRules::address).orElse(null);
        all.put(
                AiSettings.LOCAL,
                new AiSettings.Provider(
                        local,
                        localKey.orElse(null),
                        localModel.orElse(null),
                        new AiSettings.Price(localIn, localOut)));
        all.keySet().removeIf(name -> !names.contains(name) && !riskNames.contains(name));
        return new AiSettings(names, riskNames, all, candidates, dailyBudget);
    }

    private static List<String> names(Optional<String> chain) {
        return Arrays.stream(chain.orElse("").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("khaacho.ai has a url that is no address", e);
        }
    }
}
