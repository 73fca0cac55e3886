package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.Action;
import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.sample.DemoUser;
import java.util.ArrayDeque;
import java.util.Queue;

/** What must be done once and may be asked again under its reference or key, until somebody says what became of it. */
final class Once {
    private final Actor actor;
    private final Queue<Order> inDoubt = new ArrayDeque<>();

    Once(Actor actor) {
        this.actor = actor;
    }

    private record Order(DemoUser user, ActionKind kind, String subject, String path, String body) {}

    void begin(DemoUser user, ActionKind kind, String subject, String path, String body) throws InterruptedException {
        ask(new Order(user, kind, subject, path, body));
    }

    /** Asks again, each once. */
    void askAgain() throws InterruptedException {
        for (int left = inDoubt.size(); left > 0; left--) {
            ask(inDoubt.remove());
        }
    }

    boolean isInDoubt() {
        return !inDoubt.isEmpty();
    }

    private void ask(Order order) throws InterruptedException {
        if (!actor.isSignedIn(order.user())) {
            inDoubt.add(order);
            return;
        }
        Action action = actor.act(
                order.user(),
                order.kind(),
                order.subject(),
                "POST",
                order.path(),
                order.body(),
                "Idempotency-Key",
                order.subject());
        if (action.isInDoubt()) {
            inDoubt.add(order);
        }
    }
}
