package com.khaacho.pipeline;

import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to an order, for the outside: the content of a CloudEvent.
 *
 * @param id the same for the same transition, however often it is told, so that listeners can drop repeats
 * @param type for example {@code order.routed}
 * @param amount the order's total where it is known, or the vendor order's, in NPR, or null
 * @param vendorOrderId the vendor order it happened to, or null when it happened to the order itself
 */
public record BusinessEvent(
        UUID id, String type, OrderId orderId, UUID retailerId, BigDecimal amount, Instant time, UUID vendorOrderId) {

    /** The event of an order's n-th transition. */
    public static BusinessEvent ofTransition(
            String type, OrderId orderId, int sequence, UUID retailerId, BigDecimal amount, Instant time) {
        ByteBuffer name = ByteBuffer.allocate(20)
                .putLong(orderId.value().getMostSignificantBits())
                .putLong(orderId.value().getLeastSignificantBits())
                .putInt(sequence);
        return new BusinessEvent(UUID.nameUUIDFromBytes(name.array()), type, orderId, retailerId, amount, time, null);
    }

    /** The same, as what happened to one of the order's vendor orders; null leaves it as it is. */
    public BusinessEvent ofVendorOrder(UUID vendorOrder) {
        return new BusinessEvent(id, type, orderId, retailerId, amount, time, vendorOrder);
    }
}
