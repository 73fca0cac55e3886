package com.khaacho.notification.app;

import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Notification;
import jakarta.enterprise.context.ApplicationScoped;
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

    /**
     * More than this is left to the sweep. Mail: 50 answers of up to 5 seconds stay below the 5 minutes after which a
     * claim counts as lost. Log: some seconds of the pipeline's full speed.
     */
    private static final Map<ChannelKind, Integer> ROOM = Map.of(ChannelKind.EMAIL, 50, ChannelKind.LOG, 5_000);

    private final Map<ChannelKind, Lane> lanes = new EnumMap<>(ChannelKind.class);
    private final Queue<Delivery> unmarked = new ConcurrentLinkedQueue<>();

    public Outgoing() {
        for (ChannelKind kind : ChannelKind.values()) {
            lanes.put(kind, new Lane());
        }
    }

    /** One channel's queue; whoever holds its turn sends from it. */
    private static final class Lane {
        final Queue<Notification> waiting = new ConcurrentLinkedQueue<>();
        final Semaphore turn = new Semaphore(1);
    }

    public boolean hasRoom(ChannelKind kind) {
        return lanes.get(kind).waiting.size() < ROOM.get(kind);
    }

    public boolean hasRoomEverywhere() {
        return lanes.keySet().stream().allMatch(this::hasRoom);
    }

    public void add(Collection<Notification> claimed) {
        claimed.forEach(one -> lanes.get(one.channel()).waiting.add(one));
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

    public List<Notification> take(ChannelKind kind, int most) {
        return poll(lanes.get(kind).waiting, most);
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
