package com.khaacho.chaos.journal;

import java.util.UUID;

/**
 * One order a retailer wants, however often it is sent.
 *
 * @param reference its customer reference, unique over all runs, by which rows are recognised
 * @param key the idempotency key, or null when it is sent without one, and then once only
 * @param lines order lines asked, 0 for a text
 * @param quantity selling units asked over all lines, 0 for a text
 * @param body the JSON that is sent
 */
public record Request(String reference, UUID retailerId, String key, int lines, long quantity, String body) {

    public boolean isText() {
        return lines == 0;
    }
}
