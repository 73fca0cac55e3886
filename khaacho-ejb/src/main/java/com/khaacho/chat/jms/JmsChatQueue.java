package com.khaacho.chat.jms;

import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.ChatQueue;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.jms.BrokerLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Message;

/** Puts what shops wrote into khaacho.chat, each message in a commit of its own. */
@ApplicationScoped
public class JmsChatQueue implements ChatQueue {

    private final BrokerLinks links;

    @Inject
    public JmsChatQueue(BrokerLinks links) {
        this.links = links;
    }

    /** For the container's proxy only. */
    protected JmsChatQueue() {
        this(null);
    }

    @Override
    public void put(ChatMessage message) {
        String body = ChatMessageFormat.write(message);
        links.send(link -> link.toQueue(Stage.CHAT.queue(), link.text(body), Message.DEFAULT_PRIORITY));
    }
}
