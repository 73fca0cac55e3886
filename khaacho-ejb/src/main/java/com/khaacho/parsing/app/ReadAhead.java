package com.khaacho.parsing.app;

import com.khaacho.order.OrderTexts;
import com.khaacho.parsing.Reading;
import com.khaacho.pipeline.StageMessage;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Resource
    private ManagedExecutorService managed;

    private ExecutorService own;

    @Inject
    public ReadAhead(OrderTexts texts, ReadText reading) {
        this.texts = texts;
        this.reading = reading;
    }

    /** Without a container. */
    public ReadAhead(OrderTexts texts, ReadText reading, ExecutorService executor) {
        this(texts, reading);
        this.own = executor;
    }

    /** For the container's proxy only. */
    protected ReadAhead() {
        this(null, null);
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
        List<String> waiting = texts
                .waiting(batch.stream().map(StageMessage::orderId).toList())
                .values()
                .stream()
                .distinct()
                .toList();
        Map<String, Reading> read = new HashMap<>();
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            read(waiting.subList(from, Math.min(waiting.size(), from + AT_ONCE)), read);
        }
        return read;
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
