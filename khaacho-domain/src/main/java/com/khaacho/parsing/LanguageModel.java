package com.khaacho.parsing;

import com.khaacho.ai.NoAnswerException;

/** A provider's model that can be asked to read an order. Safe for threads. */
public interface LanguageModel {

    /** As the setting of the chain names it: openai, anthropic, local. */
    String provider();

    /** The provider's own name of the model. */
    String model();

    /** Which version of the instructions it is given. */
    String promptVersion();

    /**
     * Asks once, outside any transaction, for it may take half a minute.
     *
     * @return what it says, unchecked
     * @throws NoAnswerException when it says nothing that can be read
     */
    ModelAnswer ask(ModelQuestion question);
}
