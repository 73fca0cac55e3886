package com.khaacho.pipeline;

import java.time.Instant;

/**
 * A message that its stage could not work on.
 *
 * @param id the broker's id of the message
 * @param orderId the order it speaks of, or null when that cannot be read
 * @param error why it was put aside at once, or null when every attempt at it failed
 * @param sentAt when it was first sent
 * @param body as it was sent, shortened when it is long
 */
public record DeadLetter(
        String id, Stage stage, String orderId, String correlationId, String error, Instant sentAt, String body) {}
