package com.khaacho.chat;

/**
 * A line that a shop is about to order.
 *
 * @param unit the selling unit
 * @param quantity selling units, 1 to 1,000,000
 */
public record ChatLine(String sku, String name, String unit, int quantity) {

    ChatLine plus(int more) {
        return new ChatLine(sku, name, unit, Math.min(ChatIntent.MAX_QUANTITY, quantity + more));
    }
}
