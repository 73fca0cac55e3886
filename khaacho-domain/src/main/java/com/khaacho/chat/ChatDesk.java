package com.khaacho.chat;

import java.util.List;
import java.util.Optional;

/** What a conversation needs of the platform, for the shop it is with. */
public interface ChatDesk {

    /** What words mean; nothing is written. */
    ChatReading read(String words);

    /**
     * Places an order, once for a message whatever is repeated.
     *
     * @return the order's id; empty when something of it is not sold any more
     */
    Optional<String> place(String messageId, List<ChatLine> lines);

    /**
     * Calls an order off.
     *
     * @return false when it is too late for that
     */
    boolean cancel(String orderId);

    /** The newest orders, newest first, as "id state". */
    List<String> newest();
}
