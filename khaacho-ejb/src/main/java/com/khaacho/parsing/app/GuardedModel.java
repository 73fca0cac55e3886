package com.khaacho.parsing.app;

import com.khaacho.ai.ProviderFailedException;
import com.khaacho.parsing.LanguageModel;
import com.khaacho.parsing.ModelAnswer;
import com.khaacho.parsing.ModelQuestion;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** A provider's bean as the chain sees it: an open breaker, a full bulkhead or a time limit is no answer like others. */
record GuardedModel(LanguageModel bean) implements LanguageModel {

    @Override
    public String provider() {
        return bean.provider();
    }

    @Override
    public String model() {
        return bean.model();
    }

    @Override
    public String promptVersion() {
        return bean.promptVersion();
    }

    @Override
    public ModelAnswer ask(ModelQuestion question) {
        try {
            return bean.ask(question);
        } catch (FaultToleranceException e) {
            ProviderFailedException failed =
                    new ProviderFailedException(bean.provider() + " was not asked or too slow");
            failed.initCause(e);
            throw failed;
        }
    }
}
