package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An order that waits for a person to say what its text means.
 *
 * @param version for the amendment that corrects it to name
 * @param text as written, or null when a picture was sent
 * @param imageUrl of the picture, or null
 * @param confidence 0 to 1, as the parsing stage found it
 * @param since when it began to wait
 */
public record OrderInReview(
        OrderId id,
        UUID retailerId,
        String retailerName,
        int version,
        String text,
        String imageUrl,
        String reason,
        BigDecimal confidence,
        Instant since) {}
