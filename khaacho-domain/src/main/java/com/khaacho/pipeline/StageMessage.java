package com.khaacho.pipeline;

import com.khaacho.order.OrderPriority;
import com.khaacho.shared.OrderId;

/**
 * What travels between two stages: which order, and nothing of its content, for the row is the truth.
 *
 * @param orderId the order to work on
 * @param priority the order's priority, which is also the message's
 * @param correlationId the correlation id of the request that placed the order, for logs and events
 */
public record StageMessage(OrderId orderId, OrderPriority priority, String correlationId) {}
