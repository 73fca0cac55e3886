package com.khaacho.chat.app;

import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.ChatSettings;
import com.khaacho.chat.Chats;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.app.StageUseCase;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Keeps messages until they are answered, each once however often it comes. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReceiveChat implements StageUseCase<ChatMessage> {

    private Chats chats;
    private ChatSettings settings;
    private Clock clock;

    @Inject
    public ReceiveChat(Chats chats, ChatSettings settings, Clock clock) {
        this.chats = chats;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container only. */
    public ReceiveChat() {}

    @Override
    public Dispatch process(List<ChatMessage> batch) {
        chats.add(batch, clock.instant(), settings.quietSeconds());
        return new Dispatch();
    }
}
