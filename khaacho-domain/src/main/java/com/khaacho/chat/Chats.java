package com.khaacho.chat;

import com.khaacho.identity.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Messages that came, and the conversations they belong to. */
public interface Chats {

    /**
     * A conversation as it was read.
     *
     * @param version changes with each answer
     */
    record Stored(Conversation conversation, int version) {}

    /**
     * Keeps messages that are not known yet.
     *
     * @param quietSeconds how long words wait for more of them; commands wait a moment only
     */
    void add(Collection<ChatMessage> messages, Instant now, int quietSeconds);

    /** Numbers whose latest message has waited its time, or that wait with so many; the longest waiting first. */
    List<String> due(Instant now, int maxMessages, int limit);

    /**
     * What is to be answered next, in the order it was sent. What was taken before and not answered is taken again, alone:
     * so an answer that somebody began and did not keep is made of the same messages. Holds the conversation until the end
     * of the caller's transaction.
     */
    List<ChatMessage> take(String sender);

    /** A new one when there is none. */
    Stored conversation(String sender);

    /** The shop with this number, as its user that was there first; empty unless exactly one shop has it. */
    Optional<Caller> shop(String sender);

    /** False, and nothing is changed, when somebody else answered since it was read. Holds it as {@link #take}. */
    boolean save(String sender, Conversation next, int readVersion);

    void answered(Collection<ChatMessage> messages);

    /** Tries this number again later. */
    void postpone(String sender, Instant until);
}
