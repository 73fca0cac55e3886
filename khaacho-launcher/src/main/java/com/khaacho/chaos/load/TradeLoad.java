package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.Journal;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.sample.DemoUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What vendors, operators and shops do with the orders that there are, whatever happens to the servers. */
public final class TradeLoad implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final List<Desk> desks = new ArrayList<>();
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(CONNECTIONS);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean closing;

    /**
     * Not started yet.
     *
     * @param references how payments and keys of this run begin
     */
    public TradeLoad(
            String baseUrl,
            List<DemoUser> shops,
            List<DemoUser> vendors,
            DemoUser operator,
            Goods goods,
            Journal journal,
            String references,
            long seed) {
        Actor actor = new Actor(new Api(baseUrl), journal);
        desks.add(new OperatorDesk(operator, shops, actor, references, seed));
        desks.add(new ReturnsDesk(shops, actor, references, seed + 1));
        for (DemoUser vendor : vendors) {
            desks.add(new VendorDesk(vendor, goods.scarce(), actor, seed + 1 + desks.size()));
        }
    }

    /** Begins, the desks one after the other. */
    public void start() {
        for (int number = 0; number < desks.size(); number++) {
            Desk desk = desks.get(number);
            long pause = desk.pause().toMillis();
            ScheduledFuture<?> unused = threads.scheduleWithFixedDelay(
                    guarded(desk), pause * number / desks.size(), pause, TimeUnit.MILLISECONDS);
        }
    }

    /** Nothing new is begun; what is in doubt is asked again until it is answered. False when some never was. */
    public boolean finish(Duration wait) throws InterruptedException {
        closing = true;
        boolean answered =
                Deadline.in(wait).await(() -> desks.stream().noneMatch(Desk::isInDoubt) || failure.get() != null);
        threads.shutdown();
        boolean ended = threads.awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (failure.get() != null) {
            throw new IllegalStateException("the load itself failed", failure.get());
        }
        return answered && ended;
    }

    /** What a turn throws would vanish: it is kept, and ends the run. */
    private Runnable guarded(Desk desk) {
        return () -> {
            try {
                desk.turn(closing);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error defect) {
                failure.compareAndSet(null, defect);
                throw defect;
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
