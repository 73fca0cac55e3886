package com.khaacho.risk;

import com.khaacho.ai.ModelCall;

/** Somebody who is asked for a second opinion on an order's risk. Safe for threads. */
public interface RiskAdvisor {

    /** As the setting of the chain names it: openai, anthropic, local. */
    String provider();

    /** The provider's own name of the model. */
    String model();

    /** Which version of the instructions it is given for an opinion. */
    String opinionPrompt();

    /**
     * Asks once, outside any transaction.
     *
     * @throws com.khaacho.ai.NoAnswerException when it says nothing that can be read
     */
    Answer opine(RiskQuestion question);

    /**
     * What it said.
     *
     * @param usage the tokens that the provider counted
     */
    record Answer(RiskOpinion opinion, ModelCall.Usage usage) {}
}
