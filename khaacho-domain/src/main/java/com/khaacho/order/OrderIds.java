package com.khaacho.order;

import com.khaacho.shared.OrderId;
import com.khaacho.shared.UuidV7;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes order ids, and recognises its own. An id is a UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, 42 random bits,
 * and in place of the last 32 random bits a tag, the first 32 bits of HMAC-SHA-256 over the other bits and the
 * retailer. So every instance can tell "this platform gave this id to this retailer" while the order's message still
 * waits in the broker, without a store that would have to be written at each acceptance.
 */
public final class OrderIds {

    private static final long TAG_BITS = 0xFFFF_FFFFL;

    private final ThreadLocal<Mac> macs;
    private final Clock clock;

    /**
     * @param key the secret that all instances share, at least 32 bytes
     * @param clock gives the id its time
     */
    public OrderIds(byte[] key, Clock clock) {
        if (key.length < 32) {
            throw new IllegalArgumentException("The order id key needs at least 32 bytes, it has " + key.length);
        }
        SecretKeySpec spec = new SecretKeySpec(key, "HmacSHA256");
        this.macs = ThreadLocal.withInitial(() -> newMac(spec));
        this.clock = clock;
    }

    /** A new id for an order of this retailer. */
    public OrderId next(UUID retailerId) {
        UUID random = UuidV7.next(clock.millis());
        long high = random.getMostSignificantBits();
        long low = random.getLeastSignificantBits() & ~TAG_BITS;
        return new OrderId(new UUID(high, low | tag(high, low, retailerId)));
    }

    /** Whether {@link #next} made this id for this retailer (a stranger's guess passes once in four billion). */
    public boolean isIssuedTo(OrderId id, UUID retailerId) {
        long high = id.value().getMostSignificantBits();
        long low = id.value().getLeastSignificantBits();
        return (low & TAG_BITS) == tag(high, low & ~TAG_BITS, retailerId);
    }

    private long tag(long high, long low, UUID retailerId) {
        Mac mac = macs.get();
        ByteBuffer input = ByteBuffer.allocate(32).putLong(high).putLong(low);
        input.putLong(retailerId.getMostSignificantBits()).putLong(retailerId.getLeastSignificantBits());
        return ByteBuffer.wrap(mac.doFinal(input.array())).getInt() & TAG_BITS;
    }

    private static Mac newMac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }
}
