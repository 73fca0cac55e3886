package com.khaacho.chat.app;

import com.khaacho.chat.ChatIntent;
import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.ChatSettings;
import com.khaacho.chat.Chats;
import com.khaacho.chat.Conversation;
import com.khaacho.chat.Conversation.Turn;
import com.khaacho.chat.app.TakeMessages.Taken;
import com.khaacho.identity.Caller;
import com.khaacho.notification.Notification;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers what shops wrote, one number after the other, outside of any transaction but the one that keeps the answer. */
@ApplicationScoped
public class AnswerChats {

    private static final Logger LOG = Logger.getLogger(AnswerChats.class.getName());
    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    /** The broker or the database is away, as a rule. */
    private static final int SECONDS_BEFORE_NEXT_TRY = 5;

    private static final int ROUND = 50;

    private final Chats chats;
    private final ShopDesk desks;
    private final ChatSettings settings;
    private final Clock clock;

    @EJB
    private TakeMessages taking;

    @EJB
    private KeepAnswer keeping;

    @Inject
    public AnswerChats(Chats chats, ShopDesk desks, ChatSettings settings, Clock clock) {
        this.chats = chats;
        this.desks = desks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Without a container. */
    AnswerChats(
            Chats chats, ShopDesk desks, ChatSettings settings, Clock clock, TakeMessages taking, KeepAnswer keeping) {
        this(chats, desks, settings, clock);
        this.taking = taking;
        this.keeping = keeping;
    }

    /** For the container's proxy only. */
    protected AnswerChats() {
        this(null, null, null, null);
    }

    /** A number that cannot be answered now keeps nobody else waiting. */
    void answerDue() {
        for (String sender : chats.due(clock.instant(), settings.maxMessages(), ROUND)) {
            try {
                answer(sender);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A conversation waits: {0}", e.toString());
                chats.postpone(sender, clock.instant().plusSeconds(SECONDS_BEFORE_NEXT_TRY));
            }
        }
    }

    private void answer(String sender) {
        Taken taken = taking.take(sender);
        if (taken.messages().isEmpty()) {
            return;
        }
        Optional<Caller> shop = chats.shop(sender);
        UUID recipient = shop.map(Caller::partyId).orElseGet(() -> ChatReply.stranger(sender));
        Conversation next = taken.stored().conversation();
        List<Notification> replies = new ArrayList<>();
        for (ChatMessage message : joined(taken.messages())) {
            Turn turn = turn(next, message, shop);
            next = turn.next();
            if (turn.reply() != null) {
                replies.add(ChatReply.of(message, recipient, turn.reply()));
            }
        }
        keeping.keep(new ChatAnswer(sender, next, taken.stored().version(), taken.messages(), replies));
    }

    private Turn turn(Conversation now, ChatMessage message, Optional<Caller> shop) {
        if (shop.isPresent()) {
            return now.answer(message, clock.instant(), desks.of(shop.get()));
        }
        return ChatIntent.of(message.text()).kind() == ChatIntent.Kind.STOP
                ? now.optOut()
                : now.turnAway(LocalDate.ofInstant(clock.instant(), NEPAL));
    }

    /** Words that follow each other are one text. */
    private static List<ChatMessage> joined(List<ChatMessage> messages) {
        List<ChatMessage> joined = new ArrayList<>();
        ChatMessage before = null;
        for (ChatMessage message : messages) {
            ChatMessage whole = message;
            if (before != null && isWords(before) && isWords(message)) {
                joined.remove(joined.size() - 1);
                String text = before.text() + "\n" + message.text();
                whole = new ChatMessage(message.id(), message.via(), message.sender(), text, message.sentAt());
            }
            joined.add(whole);
            before = whole;
        }
        return joined;
    }

    private static boolean isWords(ChatMessage message) {
        return ChatIntent.of(message.text()).kind() == ChatIntent.Kind.WORDS;
    }
}
