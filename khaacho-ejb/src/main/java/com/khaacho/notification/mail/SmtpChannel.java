package com.khaacho.notification.mail;

import com.khaacho.notification.Channel;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Delivery.Outcome;
import com.khaacho.notification.Notification;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail: one connection a batch, one message a notification. */
public final class SmtpChannel implements Channel {

    private static final Logger LOG = Logger.getLogger(SmtpChannel.class.getName());

    /** A server's answer starts with three digits (RFC 5321, 4.2): 4 means later, 5 means never. */
    private static final Pattern REPLY = Pattern.compile("^([45])\\d\\d\\b");

    private final SmtpSettings settings;
    private final Session session;

    public SmtpChannel(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(settings.session());
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public List<Delivery> send(List<Notification> batch) {
        List<Delivery> deliveries = new ArrayList<>(batch.size());
        try (Transport transport = session.getTransport("smtp")) {
            for (Notification notification : batch) {
                if (!transport.isConnected()) {
                    transport.connect(settings.host(), settings.port(), null, null);
                }
                deliveries.add(send(notification, transport));
            }
        } catch (MessagingException e) {
            // Connecting failed (the rest was not sent), or only saying goodbye did (there is no rest).
            LOG.log(Level.WARNING, "The mail server cannot be used: {0}", e.getMessage());
            for (Notification unsent : batch.subList(deliveries.size(), batch.size())) {
                deliveries.add(new Delivery(unsent, Outcome.NOT_SENT, "the mail server cannot be reached"));
            }
        }
        return deliveries;
    }

    private Delivery send(Notification notification, Transport transport) {
        MimeMessage message;
        try {
            message = new MailMessage(session, notification, settings.from());
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "Not a message that can be sent", e);
            return new Delivery(notification, Outcome.REFUSED, "not a valid address");
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.sent(notification);
        } catch (SendFailedException e) {
            LOG.log(Level.FINE, "The mail server refused", e);
            return refused(notification, e);
        } catch (MessagingException e) {
            // The connection broke after the message may have been handed over.
            LOG.log(Level.FINE, "The mail server did not answer", e);
            return new Delivery(notification, Outcome.UNCERTAIN, "the mail server did not answer");
        }
    }

    private static Delivery refused(Notification notification, SendFailedException e) {
        for (Exception cause = e; cause instanceof MessagingException chained; cause = chained.getNextException()) {
            Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (reply.find()) {
                Outcome outcome = reply.group(1).equals("5") ? Outcome.REFUSED : Outcome.NOT_SENT;
                return new Delivery(notification, outcome, "the mail server answered " + reply.group());
            }
        }
        return new Delivery(notification, Outcome.UNCERTAIN, "the mail server broke off");
    }

    /** One recipient, a strict address. */
    static Address address(String text) throws AddressException {
        InternetAddress address = new InternetAddress(text, true);
        if (address.isGroup() || address.getPersonal() != null || text.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("Not one plain address");
        }
        return address;
    }
}
