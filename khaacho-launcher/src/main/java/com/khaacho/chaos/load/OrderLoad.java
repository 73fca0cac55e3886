package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.Action;
import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.chaos.journal.Amended;
import com.khaacho.chaos.journal.Attempt;
import com.khaacho.chaos.journal.Journal;
import com.khaacho.chaos.journal.Request;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.sample.DemoUser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Orders at a steady rate until told to end, whatever happens to the servers. */
public final class OrderLoad implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    /** A key is tried until an answer comes; a server is back within this many tries or the run has failed anyway. */
    private static final int MAX_ATTEMPTS = 60;

    /** Shops with an order in doubt wait for it: an outage must not build up a crowd that keeps the server from starting. */
    private static final int MAX_UNDER_WAY = 40;

    /** Doubles with each try up to 64 times. */
    private static final Duration BEFORE_RETRY = Duration.ofMillis(150);

    private static final int MAX_DOUBLINGS = 6;
    private static final Duration BEFORE_CANCEL = Duration.ofMillis(150);

    /** An order is with its vendors within a tenth of a second: who wants something else has to be quick. */
    private static final Duration BEFORE_CHANGE = Duration.ofMillis(20);

    /** An accepted order that has no row yet can be changed soon. */
    private static final int MAX_CHANGES = 5;

    private static final String NOT_YET = "ORDER_NOT_YET_RECORDED";

    private final Api api;
    private final ShopClient client;
    private final Actor actor;
    private final Wishes wishes;
    private final Journal journal;
    private final List<DemoUser> shops;
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(CONNECTIONS);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean ending;

    /**
     * Not started yet.
     *
     * @param references how the customer references of this run begin
     */
    public OrderLoad(String baseUrl, List<DemoUser> shops, Goods goods, Journal journal, String references, long seed) {
        this.api = new Api(baseUrl);
        this.client = new ShopClient(api);
        this.actor = new Actor(api, journal);
        this.wishes = new Wishes(references, shops, goods, seed);
        this.journal = journal;
        this.shops = List.copyOf(shops);
        threads.setRemoveOnCancelPolicy(true);
    }

    /** Signs everybody in; all servers must be up. */
    public void signIn() throws IOException, InterruptedException {
        for (DemoUser shop : shops) {
            api.signIn(shop);
        }
    }

    /**
     * Begins.
     *
     * @param rate orders a second over all connections; less while the servers answer slowly
     */
    public void start(double rate) {
        long pause = Math.round(TimeUnit.SECONDS.toNanos(1) * CONNECTIONS / rate);
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            ScheduledFuture<?> unused = threads.scheduleWithFixedDelay(
                    guarded(this::placeOne), pause * connection / CONNECTIONS, pause, TimeUnit.NANOSECONDS);
        }
    }

    /** No new requests; those whose answer was lost are repeated until they have one. False when some never got one. */
    public boolean finish(Duration wait) {
        ending = true;
        boolean answered = Deadline.in(wait).await(() -> underWay.get() == 0 || failure.get() != null);
        if (failure.get() != null) {
            throw new IllegalStateException("the load itself failed", failure.get());
        }
        return answered;
    }

    private void placeOne() throws InterruptedException {
        if (ending || underWay.get() >= MAX_UNDER_WAY) {
            return;
        }
        Wish wish = wishes.next();
        if (!api.isSignedIn(wish.shop())) {
            return;
        }
        journal.intend(wish.request());
        underWay.incrementAndGet();
        attempt(wish, 1);
    }

    private void attempt(Wish wish, int number) throws InterruptedException {
        if (!api.isSignedIn(wish.shop())) {
            later(BEFORE_RETRY, () -> attempt(wish, number));
            return;
        }
        Attempt attempt = client.place(wish.shop(), wish.request());
        journal.add(attempt);
        boolean keyed = wish.request().key() != null;
        if (keyed && number < MAX_ATTEMPTS && (!attempt.isAccepted() || (wish.repeats() && number == 1))) {
            later(
                    BEFORE_RETRY.multipliedBy(1L << Math.min(number - 1, MAX_DOUBLINGS)),
                    () -> attempt(wish, number + 1));
            return;
        }
        if (attempt.isAccepted()) {
            then(wish, attempt.orderId());
        } else {
            underWay.decrementAndGet();
        }
    }

    private void then(Wish wish, UUID order) {
        if (wish.next() instanceof Wish.Next.Cancel) {
            later(BEFORE_CANCEL, () -> cancel(wish, order));
        } else if (wish.next() instanceof Wish.Next.Cut) {
            String body = "{\"reason\":\"fewer guests\",\"lines\":[{\"lineNo\":1,\"quantity\":1}]}";
            later(BEFORE_CHANGE, () -> change(wish, ActionKind.CUT, order, body, 1));
        } else if (wish.next() instanceof Wish.Next.Amend amend) {
            Request instead = amend.instead();
            journal.intend(order, new Amended(instead.lines(), instead.quantity()));
            later(BEFORE_CHANGE, () -> change(wish, ActionKind.AMEND, order, instead.body(), 1));
        } else {
            underWay.decrementAndGet();
        }
    }

    private void cancel(Wish wish, UUID order) throws InterruptedException {
        journal.addCancel(order, client.cancel(wish.shop(), order));
        underWay.decrementAndGet();
    }

    /** Once, but for an order that has no row yet: a change whose answer was lost may have been made. */
    private void change(Wish wish, ActionKind kind, UUID order, String body, int number) throws InterruptedException {
        String path = "/orders/" + order + (kind == ActionKind.CUT ? "/cancel" : "");
        String method = kind == ActionKind.CUT ? "POST" : "PUT";
        Action done = actor.act(wish.shop(), kind, order.toString(), method, path, body, "If-Match", "*");
        if (done.detail().contains(NOT_YET) && number < MAX_CHANGES) {
            later(BEFORE_CHANGE.multipliedBy(number), () -> change(wish, kind, order, body, number + 1));
        } else {
            underWay.decrementAndGet();
        }
    }

    private void later(Duration pause, Step step) {
        ScheduledFuture<?> unused = threads.schedule(guarded(step), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What a thread of the pool throws would vanish: it is kept, and ends the run. */
    private Runnable guarded(Step step) {
        return () -> {
            try {
                step.run();
            } catch (InterruptedException closing) {
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

    private interface Step {
        void run() throws InterruptedException;
    }
}
