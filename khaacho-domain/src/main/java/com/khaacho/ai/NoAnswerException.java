package com.khaacho.ai;

/** A provider has nothing for us that could be used; the next of the chain is asked. Asking again at once is in vain. */
public class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ModelCall.Outcome outcome;
    private final transient ModelCall.Usage usage;

    public NoAnswerException(ModelCall.Outcome outcome, String message) {
        this(outcome, message, ModelCall.Usage.NONE);
    }

    /**
     * After an answer that cannot be used and costs all the same.
     *
     * @param usage what the provider counted
     */
    public NoAnswerException(ModelCall.Outcome outcome, String message, ModelCall.Usage usage) {
        super(message);
        this.outcome = outcome;
        this.usage = usage;
    }

    public ModelCall.Outcome outcome() {
        return outcome;
    }

    public ModelCall.Usage usage() {
        return usage == null ? ModelCall.Usage.NONE : usage;
    }
}
