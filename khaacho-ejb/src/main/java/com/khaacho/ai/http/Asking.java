package com.khaacho.ai.http;

import com.khaacho.ai.ModelCall;
import com.khaacho.ai.NoAnswerException;
import com.khaacho.parsing.ModelAnswer;
import com.khaacho.parsing.ModelQuestion;
import com.khaacho.risk.RiskAdvisor;
import com.khaacho.risk.RiskQuestion;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One question to one model, through LangChain4j. */
final class Asking {

    /** Above the beans' limit of 30 s, so that it is theirs that is told in metrics. */
    static final Duration LAST_RESORT = Duration.ofSeconds(60);

    /** Tokens of an answer: 500 lines need some more, and are for a person to look at. */
    static final int MOST_TOKENS = 8_192;

    private final Prompt prompt = new Prompt();
    private final RiskPrompt riskPrompt = new RiskPrompt();
    private final Away away;
    private final ChatModel model;

    /**
     * A way to ask.
     *
     * @param model makes the model on an HTTP client that tells how long the provider wants to be left alone
     */
    Asking(Away away, Function<ProviderHttpBuilder, ChatModel> model) {
        this.away = away;
        this.model = model.apply(new ProviderHttpBuilder(LAST_RESORT, away));
    }

    ModelAnswer ask(ModelQuestion question) {
        return ask(prompt.of(question), AnswerJson::read);
    }

    /** @param by whom it asks */
    RiskAdvisor.Answer opine(RiskQuestion question, String by) {
        return ask(riskPrompt.of(question), (text, usage) -> RiskJson.read(text, by, usage));
    }

    private <A> A ask(ChatRequest request, BiFunction<String, ModelCall.Usage, A> reader) {
        away.check();
        ChatResponse response = chat(request);
        ModelCall.Usage usage = usage(response.tokenUsage());
        FinishReason end = response.finishReason();
        String text = response.aiMessage().text();
        if ((end != null && end != FinishReason.STOP) || text == null) {
            throw new NoAnswerException(ModelCall.Outcome.UNREADABLE, "the answer ended with " + end, usage);
        }
        return reader.apply(text, usage);
    }

    private ChatResponse chat(ChatRequest request) {
        try {
            return model.chat(request);
        } catch (NoAnswerException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever LangChain4j makes of an answer that is none: half a JSON, a page of HTML, a refusal.
            throw new NoAnswerException(ModelCall.Outcome.UNREADABLE, "no answer of the provider's format: " + e);
        }
    }

    private static ModelCall.Usage usage(TokenUsage counted) {
        return counted == null
                ? ModelCall.Usage.NONE
                : new ModelCall.Usage(count(counted.inputTokenCount()), count(counted.outputTokenCount()));
    }

    private static int count(Integer tokens) {
        return tokens == null ? 0 : Math.max(0, tokens);
    }
}
