package com.khaacho.notification.app;

import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** What this instance has claimed and not sent yet, one lane a channel, so that slow mail delays nothing else. */
@ApplicationScoped
public class Outgoing {

    /** More than this is left to the sweep: seconds of the pipeline's full speed, a minute of an ordinary mail server. */
    private static final Map<ChannelKind, Integer> ROOM = Map.of(
            ChannelKind.EMAIL, 1_000,
            ChannelKind.WHATSAPP, 1_000,
            ChannelKind.WHATSAPP_META, 1_000,
            ChannelKind.SMS, 1_000,
            ChannelKind.LOG, 5_000);

    /** What waited longer is given back: a minute before others take its claim for lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Map<ChannelKind, Lane> lanes = new EnumMap<>(ChannelKind.class);
    private final Queue<Delivery> unmarked = new ConcurrentLinkedQueue<>();

    public Outgoing() {
        for (ChannelKind kind : ChannelKind.values()) {
            lanes.put(kind, new Lane());
        }
    }

    private record Waiting(Notification notification, long sinceNanos) {

        boolean isStale() {
            return System.nanoTime() - sinceNanos > PATIENCE.toNanos();
        }
    }

    /** What was taken from a lane: what is to be sent, and what has waited too long for that. */
    public record Taken(List<Notification> fresh, List<Notification> stale) {

        boolean isEmpty() {
            return fresh.isEmpty() && stale.isEmpty();
        }
    }

    /** One channel's queue; whoever holds its turn sends from it. */
    private static final class Lane {
        final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        final Semaphore turn = new Semaphore(1);
    }

    public boolean hasRoom(ChannelKind kind) {
        return lanes.get(kind).waiting.size() < ROOM.get(kind);
    }

    public boolean hasRoomEverywhere() {
        return lanes.keySet().stream().allMatch(this::hasRoom);
    }

    public void add(Collection<Notification> claimed) {
        long now = System.nanoTime();
        claimed.forEach(one -> lanes.get(one.channel()).waiting.add(new Waiting(one, now)));
    }

    public boolean isIdle(ChannelKind kind) {
        return lanes.get(kind).turn.availablePermits() > 0;
    }

    public boolean isEmpty(ChannelKind kind) {
        return lanes.get(kind).waiting.isEmpty();
    }

    /** At most one sender a channel at a time. */
    public boolean takeTurn(ChannelKind kind) {
        return lanes.get(kind).turn.tryAcquire();
    }

    public void endTurn(ChannelKind kind) {
        lanes.get(kind).turn.release();
    }

    public Taken take(ChannelKind kind, int most) {
        Taken taken = new Taken(new ArrayList<>(), new ArrayList<>());
        for (Waiting one : poll(lanes.get(kind).waiting, most)) {
            (one.isStale() ? taken.stale() : taken.fresh()).add(one.notification());
        }
        return taken;
    }

    /** Keeps what was sent while the database could not be told. */
    public void keepUnmarked(Collection<Delivery> deliveries) {
        unmarked.addAll(deliveries);
    }

    public List<Delivery> takeUnmarked(int most) {
        return poll(unmarked, most);
    }

    private static <T> List<T> poll(Queue<T> queue, int most) {
        List<T> taken = new ArrayList<>();
        for (T one = queue.poll(); one != null; one = queue.poll()) {
            taken.add(one);
            if (taken.size() == most) {
                break;
            }
        }
        return taken;
    }
}
