package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.time.Instant;

/**
 * Which orders to list, newest first. Every member but the limit may be null: no restriction.
 *
 * @param from orders accepted at this moment or later
 * @param to orders accepted before this moment
 * @param words found in the customer reference, the text or as the whole id
 * @param before the last order of the page before
 * @param limit at most so many, 1 to 200
 */
public record OrderQuery(OrderStatus status, Instant from, Instant to, String words, OrderId before, int limit) {}
