package com.khaacho.chat.app;

import com.khaacho.chat.ChatDesk;
import com.khaacho.chat.ChatDraft;
import com.khaacho.chat.ChatLine;
import com.khaacho.chat.ChatReading;
import com.khaacho.identity.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A platform that sells what is asked for, a line of a text one bag, and takes an order once for its key. */
final class ChatDeskFake extends ShopDesk implements ChatDesk {

    final Map<String, List<ChatLine>> orders = new ConcurrentHashMap<>();
    final AtomicInteger placings = new AtomicInteger();

    @Override
    ChatDesk of(Caller shop) {
        return this;
    }

    @Override
    public ChatReading read(String words) {
        if (words.contains("boom")) {
            throw new IllegalStateException("Cannot be read today");
        }
        List<ChatLine> lines = Stream.of(words.split("\n", -1))
                .map(word -> new ChatLine(word, word, "bag", 1))
                .toList();
        return new ChatReading(new ChatDraft(lines, List.of()), List.of());
    }

    @Override
    public Optional<String> place(String messageId, List<ChatLine> lines) {
        placings.incrementAndGet();
        orders.putIfAbsent(messageId, lines);
        return Optional.of("0190b4a2-0000-7000-8000-000000000001");
    }

    @Override
    public boolean cancel(String orderId) {
        return false;
    }

    @Override
    public List<String> newest() {
        return List.of();
    }

    /** The skus of each order. */
    Collection<List<String>> ordered() {
        return orders.values().stream()
                .map(lines -> lines.stream().map(ChatLine::sku).toList())
                .toList();
    }
}
