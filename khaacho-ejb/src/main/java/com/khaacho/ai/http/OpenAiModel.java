package com.khaacho.ai.http;

import com.khaacho.ai.AiSettings;
import com.khaacho.ai.ProviderFailedException;
import com.khaacho.parsing.LanguageModel;
import com.khaacho.parsing.ModelAnswer;
import com.khaacho.parsing.ModelQuestion;
import com.khaacho.risk.RiskAdvisor;
import com.khaacho.risk.RiskQuestion;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** OpenAI's chat completions. */
@ApplicationScoped
public class OpenAiModel implements LanguageModel, RiskAdvisor {

    private final AiSettings.Provider provider;
    private final Asking asking;

    @Inject
    public OpenAiModel(AiSettings settings, Clock clock) {
        this(settings.providers().get(AiSettings.OPENAI), clock);
    }

    OpenAiModel(AiSettings.Provider provider, Clock clock) {
        this.provider = provider;
        this.asking = provider == null ? null : new Asking(new Away(clock), http -> chatModel(provider, http));
    }

    /** For the container's proxy only. */
    protected OpenAiModel() {
        provider = null;
        asking = null;
    }

    private static ChatModel chatModel(AiSettings.Provider provider, ProviderHttpBuilder http) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(provider.url().toString())
                .apiKey(provider.key())
                .modelName(provider.model())
                .maxCompletionTokens(Asking.MOST_TOKENS)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .timeout(Asking.LAST_RESORT)
                .maxRetries(0)
                .build();
    }

    @Override
    public String provider() {
        return AiSettings.OPENAI;
    }

    @Override
    public String model() {
        return provider.model();
    }

    @Override
    public String promptVersion() {
        return Prompt.VERSION;
    }

    @Override
    public String opinionPrompt() {
        return RiskPrompt.VERSION;
    }

    @Override
    @Timeout(Limits.TIMEOUT_MILLIS)
    @Bulkhead(Limits.AT_ONCE)
    @CircuitBreaker(
            failureRatio = Limits.FAILURE_RATIO,
            requestVolumeThreshold = Limits.WINDOW,
            delay = Limits.OPEN_MILLIS,
            failOn = {ProviderFailedException.class, TimeoutException.class})
    @Retry(
            maxRetries = Limits.RETRIES,
            delay = Limits.RETRY_MILLIS,
            jitter = Limits.JITTER_MILLIS,
            retryOn = {ProviderFailedException.class, TimeoutException.class})
    public ModelAnswer ask(ModelQuestion question) {
        return asking.ask(question);
    }

    /** Not asked twice, for the order goes on without it; a bulkhead of its own, so that orders in words are read meanwhile. */
    @Override
    @Timeout(Limits.TIMEOUT_MILLIS)
    @Bulkhead(Limits.AT_ONCE)
    @CircuitBreaker(
            failureRatio = Limits.FAILURE_RATIO,
            requestVolumeThreshold = Limits.WINDOW,
            delay = Limits.OPEN_MILLIS,
            failOn = {ProviderFailedException.class, TimeoutException.class})
    public RiskAdvisor.Answer opine(RiskQuestion question) {
        return asking.opine(question, provider() + " " + model());
    }
}
