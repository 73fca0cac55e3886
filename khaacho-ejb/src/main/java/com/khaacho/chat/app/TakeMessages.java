package com.khaacho.chat.app;

import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.Chats;
import com.khaacho.chat.Chats.Stored;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Decides which messages are answered next, before anything is done because of them: who goes on after a crash answers the
 * same messages over the same conversation, even if an earlier one has come meanwhile.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TakeMessages {

    private Chats chats;

    @Inject
    public TakeMessages(Chats chats) {
        this.chats = chats;
    }

    /** For the container only. */
    public TakeMessages() {}

    /** Messages and the conversation as it stands before them; none when somebody else has answered. */
    public Taken take(String sender) {
        List<ChatMessage> messages = chats.take(sender);
        return new Taken(messages, chats.conversation(sender));
    }

    /** What is answered, in the order it was sent, and where. */
    public record Taken(List<ChatMessage> messages, Stored stored) {}
}
