package com.khaacho.notification;

import java.util.List;

/** A way to reach people. */
public interface Channel {

    ChannelKind kind();

    /**
     * Sends each once, outside any transaction, and says for each what became of it. A channel that is down is an
     * outcome, not an exception.
     */
    List<Delivery> send(List<Notification> batch);
}
