package com.khaacho.chaos.load;

import java.time.Duration;

/** Somebody who works beside the shops that place orders. */
interface Desk {

    /** Between two turns: no user makes as many requests as the platform refuses, 500 a minute. */
    Duration pause();

    /**
     * Looks at what is there and does some of it.
     *
     * @param closing nothing new is to be begun, only what is in doubt asked again
     */
    void turn(boolean closing) throws InterruptedException;

    /** Whether something was sent whose answer was lost and has to be asked for again. */
    boolean isInDoubt();
}
