package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.Request;
import com.khaacho.sample.DemoUser;

/**
 * What a shop wants next.
 *
 * @param repeats whether it sends the request again although it was answered, as a nervous client does
 * @param next what it does soon after
 */
record Wish(DemoUser shop, Request request, boolean repeats, Next next) {

    /** What a shop does with an order that it has just placed. */
    sealed interface Next {

        /** It waits for its goods. */
        record Nothing() implements Next {}

        /** It calls the order off. */
        record Cancel() implements Next {}

        /** It calls one unit of the first line off. */
        record Cut() implements Next {}

        /** It asks for something else. */
        record Amend(Request instead) implements Next {}
    }
}
