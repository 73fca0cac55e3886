package com.khaacho.ai;

/** A provider is slow, broken or out of reach; asking again a little later may help. Its breaker counts these. */
public class ProviderFailedException extends NoAnswerException {

    private static final long serialVersionUID = 1L;

    public ProviderFailedException(String message) {
        super(ModelCall.Outcome.FAILED, message);
    }
}
