package com.khaacho.parsing;

import com.khaacho.ai.ModelCall;
import com.khaacho.ai.NoAnswerException;
import com.khaacho.catalog.Catalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks one model after the other until one answers; the parser that needs nobody is the last and always answers. It also
 * looks after every model for what that one left out.
 * Without a model it is that parser and does nothing else.
 */
public final class ParserChain implements OrderParser {

    private final List<LanguageModel> models;
    private final OrderTextParser last;
    private final CandidateSearch search;

    /**
     * In the order in which they are asked.
     *
     * @param candidates how many products a model is shown at most
     */
    public ParserChain(List<LanguageModel> models, OrderTextParser last, int candidates) {
        this.models = List.copyOf(models);
        this.last = last;
        this.search = new CandidateSearch(candidates);
    }

    /** Never throws NoAnswerException. */
    @Override
    public Reading read(String text, Catalogue catalogue) {
        if (models.isEmpty()) {
            return last.read(text, catalogue);
        }
        ModelQuestion question = search.question(text, catalogue, last);
        List<ModelCall> calls = new ArrayList<>();
        // Where no word is one of the catalogue's, a model had nothing to choose from.
        for (LanguageModel model : question.candidates().isEmpty() ? List.<LanguageModel>of() : models) {
            long start = System.nanoTime();
            try {
                ModelAnswer answer = model.ask(question);
                calls.add(call(model, answer.usage(), ModelCall.Outcome.ANSWERED, start));
                ParsedText checked = last.leftOut(text, catalogue, answer.checked(question));
                return new Reading(checked, model.provider(), calls);
            } catch (NoAnswerException e) {
                calls.add(call(model, e.usage(), e.outcome(), start));
            }
        }
        return last.read(text, catalogue).after(calls);
    }

    private static ModelCall call(LanguageModel model, ModelCall.Usage usage, ModelCall.Outcome outcome, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new ModelCall(model.provider(), model.model(), model.promptVersion(), usage, outcome, took);
    }
}
