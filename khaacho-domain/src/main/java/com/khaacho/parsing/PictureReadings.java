package com.khaacho.parsing;

import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The pictures that are read for orders, beside the stages: reading takes seconds, and orders in words shall not wait
 * for it.
 */
public interface PictureReadings {

    /**
     * Has the picture of an order read that nobody asked for before, in the caller's transaction.
     *
     * @return PENDING, or UNREADABLE when the retailer has no such attachment
     */
    PictureReading ask(OrderId order, UUID retailerId, UUID attachmentId, Instant now);

    /** How far the order's picture is, if anybody ever asked for its reading. */
    Optional<PictureReading> find(OrderId order);

    /**
     * Takes the reading that is due longest, and counts the attempt.
     *
     * @param until from then on somebody else may take it: whoever had it is dead
     */
    Optional<Claim> claim(Instant now, Instant until);

    /** Gives the words to the order, unless it left the parsing stage meanwhile or another attempt did. */
    void read(Claim claim, String text, PictureReading.State state, String why);

    /** Leaves the picture to a person. */
    void giveUp(Claim claim, String why);

    /** Has it tried again later. */
    void postpone(Claim claim, Instant next);

    /** The parsing stage has been told; nothing is due any more. */
    void told(Claim claim);

    /**
     * A reading that somebody works on.
     *
     * @param attempt 1 for the first
     * @param isRead whether only the parsing stage has still to be told
     * @param message what it is told
     */
    record Claim(UUID attachmentId, int attempt, boolean isRead, StageMessage message) {}
}
