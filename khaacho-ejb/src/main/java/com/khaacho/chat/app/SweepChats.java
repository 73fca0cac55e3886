package com.khaacho.chat.app;

import com.khaacho.chat.ChatSettings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every second on each instance, where messages are switched on: answers the numbers that have been silent. */
@ApplicationScoped
public class SweepChats {

    private static final Logger LOG = Logger.getLogger(SweepChats.class.getName());

    private final AtomicBoolean started = new AtomicBoolean();
    private final AnswerChats answering;
    private final ChatSettings settings;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> sweeping;

    @Inject
    public SweepChats(AnswerChats answering, ChatSettings settings) {
        this.answering = answering;
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected SweepChats() {
        this(null, null);
    }

    /** Told once for each module of the application. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.isOn() && started.compareAndSet(false, true)) {
            sweeping = scheduler.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (sweeping != null) {
            sweeping.cancel(true);
        }
    }

    /** Catches everything, for a sweep that throws would be the scheduler's last. */
    private void sweep() {
        try {
            answering.answerDue();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "Messages wait for the next sweep: {0}", e.toString());
        }
    }
}
