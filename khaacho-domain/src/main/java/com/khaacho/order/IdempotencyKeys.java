package com.khaacho.order;

import com.khaacho.shared.OrderId;
import com.khaacho.shared.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;

/**
 * Remembers which idempotency key made which order, so that a repeated request is answered like the first without
 * asking the database. It is a memory, not the truth: while it does not answer, orders are taken without it, and the
 * unique row that intake writes makes a second order an alias of the first.
 *
 * <p>An entry is text, {@code state|order id|epoch milliseconds|body hash}, because every grid can store and compare
 * text whichever class loader asks.
 */
public final class IdempotencyKeys {

    /** Longer than the slowest send to the broker; whoever claimed before that is dead, not slow. */
    static final Duration IN_FLIGHT_LIMIT = Duration.ofSeconds(30);

    private final IdempotencyMemory memory;
    private final Clock clock;

    public IdempotencyKeys(IdempotencyMemory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Asks for a key. After {@link Claim.Granted} the caller must report how sending went.
     *
     * @param candidate the id to use should the key be new
     */
    public Claim claim(IdempotencyKey key, String bodyHash, OrderId candidate) {
        try {
            return claimRemembered(key, bodyHash, candidate);
        } catch (StoreUnavailableException e) {
            return new Claim.Granted(candidate);
        }
    }

    private Claim claimRemembered(IdempotencyKey key, String bodyHash, OrderId candidate) {
        Entry mine = new Entry(State.IN_FLIGHT, candidate, clock.millis(), bodyHash);
        String stored = memory.putIfAbsent(key.asText(), mine.asText());
        if (stored == null) {
            return new Claim.Granted(candidate);
        }
        Entry holder = Entry.parse(stored);
        if (!holder.bodyHash.equals(bodyHash)) {
            return new Claim.OtherBody();
        }
        if (holder.state == State.SENT) {
            return new Claim.Replay(holder.orderId);
        }
        return holder.isWorkedOn(clock.millis()) ? new Claim.InFlight() : takeOver(key, stored, holder);
    }

    /**
     * The earlier attempt may have reached the broker although nobody learnt of it; under the same id the second message
     * is recognised as the same order.
     */
    private Claim takeOver(IdempotencyKey key, String stored, Entry holder) {
        Entry mine = new Entry(State.IN_FLIGHT, holder.orderId, clock.millis(), holder.bodyHash);
        boolean won = memory.replace(key.asText(), stored, mine.asText());
        return won ? new Claim.Granted(holder.orderId) : new Claim.InFlight();
    }

    /** The order is in the broker's journal: from now on the request is replayed. */
    public void sent(IdempotencyKey key, String bodyHash, OrderId orderId) {
        remember(key, new Entry(State.SENT, orderId, clock.millis(), bodyHash));
    }

    /** The broker did not confirm: the next attempt may go ahead at once, under the same id. */
    public void failed(IdempotencyKey key, String bodyHash, OrderId orderId) {
        remember(key, new Entry(State.FAILED, orderId, clock.millis(), bodyHash));
    }

    private void remember(IdempotencyKey key, Entry entry) {
        try {
            memory.put(key.asText(), entry.asText());
        } catch (StoreUnavailableException e) {
            // Whoever implements the memory has logged it; the outcome itself stands without being remembered.
            return;
        }
    }

    private enum State {
        IN_FLIGHT,
        SENT,
        FAILED
    }

    private record Entry(State state, OrderId orderId, long epochMillis, String bodyHash) {

        private static final int PARTS = 4;

        static Entry parse(String text) {
            String[] parts = text.split("\\|", PARTS);
            return new Entry(State.valueOf(parts[0]), OrderId.parse(parts[1]), Long.parseLong(parts[2]), parts[3]);
        }

        boolean isWorkedOn(long now) {
            return state == State.IN_FLIGHT && now - epochMillis < IN_FLIGHT_LIMIT.toMillis();
        }

        String asText() {
            return state + "|" + orderId + '|' + epochMillis + '|' + bodyHash;
        }
    }
}
