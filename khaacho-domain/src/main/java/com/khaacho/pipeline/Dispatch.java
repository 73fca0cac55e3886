package com.khaacho.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * What leaves a stage once its transaction has committed: messages to the next stages, and events for everybody who
 * listens on the topic.
 */
public final class Dispatch {

    private final List<Forward> forwards = new ArrayList<>();
    private final List<BusinessEvent> events = new ArrayList<>();

    /** One message to one stage. */
    public record Forward(Stage to, StageMessage message) {}

    public Dispatch forward(Stage to, StageMessage message) {
        forwards.add(new Forward(to, message));
        return this;
    }

    public Dispatch publish(BusinessEvent event) {
        events.add(event);
        return this;
    }

    public List<Forward> forwards() {
        return List.copyOf(forwards);
    }

    public List<BusinessEvent> events() {
        return List.copyOf(events);
    }
}
