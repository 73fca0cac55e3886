package com.khaacho.notification.mail;

import com.khaacho.notification.Notification;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** A notification as a mail. Its Message-ID is the notification's, so a receiving system can recognise a repeat. */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    /** Refuses with a MessagingException what is no address. */
    MailMessage(Session session, Notification notification, String from) throws MessagingException {
        super(session);
        messageId = "<" + notification.id() + from.substring(from.lastIndexOf('@')) + ">";
        setFrom(SmtpChannel.address(from));
        setRecipient(Message.RecipientType.TO, SmtpChannel.address(notification.recipient()));
        // A line break in a subject would start another header.
        setSubject(notification.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        setText(notification.body(), UTF_8);
        setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
