package com.khaacho.parsing.app;

import com.khaacho.ai.ModelCall;
import com.khaacho.ai.app.AiBudget;
import com.khaacho.order.OrderTexts;
import com.khaacho.parsing.Reading;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Reads a batch's texts before the stage's transaction begins, where models are asked: an answer may take half a minute, and
 * no transaction shall hold orders for so long. A message that comes again after a crash is read again, and the stage then
 * finds whether there is still something to do.
 */
@ApplicationScoped
public class ReadAhead {

    /** Below the bulkhead of 10, so that a batch does not fill it alone and a preview still gets through. */
    private static final int AT_ONCE = 8;

    private final OrderTexts texts;
    private final ReadText reading;
    private final AiBudget budget;

    @Resource
    private ManagedExecutorService managed;

    private ExecutorService own;

    @Inject
    public ReadAhead(OrderTexts texts, ReadText reading, AiBudget budget) {
        this.texts = texts;
        this.budget = budget;
        this.reading = reading;
    }

    /** Without a container. */
    public ReadAhead(OrderTexts texts, ReadText reading, AiBudget budget, ExecutorService executor) {
        this(texts, reading, budget);
        this.own = executor;
    }

    /** For the container's proxy only. */
    protected ReadAhead() {
        this(null, null, null);
    }

    /**
     * Each text that still waits, once; nothing at once when no model is asked.
     *
     * @return by text, since an order's text may be another by the time its row is locked
     */
    public Map<String, Reading> of(List<StageMessage> batch) {
        if (!reading.asksModels()) {
            return Map.of();
        }
        Map<OrderId, String> waiting =
                texts.waiting(batch.stream().map(StageMessage::orderId).toList());
        List<String> different = waiting.values().stream().distinct().toList();
        Map<String, Reading> read = new HashMap<>();
        for (int from = 0; from < different.size(); from += AT_ONCE) {
            read(different.subList(from, Math.min(different.size(), from + AT_ONCE)), read);
        }
        budget.book(asked(waiting, read));
        return read;
    }

    /** Orders with the same words share one question, which stands with the first of them. */
    private static Map<OrderId, List<ModelCall>> asked(Map<OrderId, String> waiting, Map<String, Reading> read) {
        Map<OrderId, List<ModelCall>> asked = new HashMap<>();
        Set<String> booked = new HashSet<>();
        waiting.forEach((order, text) -> {
            if (booked.add(text)) {
                asked.put(order, read.get(text).calls());
            }
        });
        return asked;
    }

    private void read(List<String> some, Map<String, Reading> read) {
        List<Callable<Reading>> questions = some.stream()
                .<Callable<Reading>>map(text -> () -> reading.read(text))
                .toList();
        try {
            List<Future<Reading>> answers = (own == null ? managed : own).invokeAll(questions);
            for (int i = 0; i < some.size(); i++) {
                read.put(some.get(i), answers.get(i).get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while texts were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a text could not be read", e);
        }
    }
}
