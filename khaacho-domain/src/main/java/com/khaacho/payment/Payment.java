package com.khaacho.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * Money that came from a retailer, as it was recorded.
 *
 * @param recordedBy the username of who recorded it
 */
public record Payment(UUID id, Receipt receipt, String recordedBy, Instant recordedAt) {}
