package com.khaacho.bench.load;

import java.util.UUID;

/**
 * Somebody who places orders.
 *
 * @param userId of app_user
 * @param retailerId the party bought for
 */
public record Buyer(UUID userId, String username, UUID retailerId) {}
