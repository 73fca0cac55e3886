package com.khaacho.chat.app;

import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.Conversation;
import com.khaacho.notification.Notification;
import java.util.List;

/**
 * What is written down of an answer, all of it or nothing. Public, for the container's proxy hands it over from another class
 * loader.
 *
 * @param readVersion of the conversation that it answers
 */
public record ChatAnswer(
        String sender, Conversation next, int readVersion, List<ChatMessage> answered, List<Notification> replies) {}
