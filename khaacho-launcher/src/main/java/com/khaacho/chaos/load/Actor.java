package com.khaacho.chaos.load;

import com.khaacho.chaos.journal.Action;
import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.chaos.journal.Journal;
import com.khaacho.sample.DemoUser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does one thing for somebody who is signed in, and notes what came of it. */
final class Actor {
    private static final int OK = 200;

    private final Api api;
    private final Journal journal;

    Actor(Api api, Journal journal) {
        this.api = api;
        this.journal = journal;
    }

    boolean isSignedIn(DemoUser user) throws InterruptedException {
        return api.isSignedIn(user);
    }

    /** Sends once. Parameters are those of {@link Action} and {@link Api#send}. */
    Action act(
            DemoUser user, ActionKind kind, String subject, String method, String path, String body, String... headers)
            throws InterruptedException {
        Instant sent = Instant.now();
        Action action;
        try {
            HttpResponse<String> answer = api.send(user, method, path, body, headers);
            String detail = kind.isDone(answer.statusCode()) ? "" : ShopClient.detail(answer);
            action = new Action(kind, subject, sent, Instant.now(), answer.statusCode(), detail);
        } catch (IOException lost) {
            action = new Action(kind, subject, sent, Instant.now(), 0, lost.toString());
        }
        journal.add(action);
        return action;
    }

    /** What is there now; empty when nothing is, or nobody can tell. */
    Optional<HttpResponse<String>> get(DemoUser user, String path) throws InterruptedException {
        Instant sent = Instant.now();
        try {
            HttpResponse<String> answer = api.send(user, "GET", path, "");
            if (answer.statusCode() == OK) {
                return Optional.of(answer);
            }
            journal.add(new Action(
                    ActionKind.READ, path, sent, Instant.now(), answer.statusCode(), ShopClient.detail(answer)));
        } catch (IOException lost) {
            journal.add(new Action(ActionKind.READ, path, sent, Instant.now(), 0, lost.toString()));
        }
        return Optional.empty();
    }

    /** The members of a list; none when nobody can tell. */
    List<JsonObject> list(DemoUser user, String path, String name) throws InterruptedException {
        return get(user, path)
                .map(answer -> Api.object(answer.body()).getJsonArray(name).getValuesAs(JsonObject.class))
                .orElse(List.of());
    }
}
