package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.Request;
import com.khaacho.sample.DemoUser;

/**
 * What a shop wants next.
 *
 * @param repeats whether it sends the request again although it was answered, as a nervous client does
 * @param cancels whether it calls the order off soon after
 */
record Wish(DemoUser shop, Request request, boolean repeats, boolean cancels) {}
