package com.khaacho.chat;

import java.util.List;

/**
 * Words that fit several products.
 *
 * @param quantity the only number that stands at their begin or end, or 0: then the answer has to say it
 * @param options what they may mean, 1 to 3
 */
public record ChatQuestion(String words, int quantity, List<Option> options) {

    public ChatQuestion {
        options = List.copyOf(options);
    }

    /** A product that may be meant. */
    public record Option(String sku, String name, String unit) {}
}
