package com.khaacho.bench.accept;

import com.khaacho.bench.BenchFailure;

/** Compares the messages in khaacho.intake with the 202s that were answered. */
final class IntakeCount {
    private IntakeCount() {}

    /** When the client waited for every answer: each 202 is one message, and no message is without a 202. */
    static void requireExact(long accepted, long messages) {
        if (messages != accepted) {
            throw new BenchFailure(accepted + " orders were answered 202, but khaacho.intake holds " + messages);
        }
    }

    /**
     * After wrk, which ends in the middle of things: of the requests under way, one a connection at most, it does not
     * count the answers.
     */
    static void requireWithin(long accepted, long messages, int connections) {
        if (messages < accepted || messages > accepted + connections) {
            throw new BenchFailure(accepted + " orders were answered 202 and at most " + connections
                    + " more were under way, but khaacho.intake holds " + messages);
        }
    }
}
