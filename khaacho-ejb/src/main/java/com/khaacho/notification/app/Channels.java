package com.khaacho.notification.app;

import com.khaacho.notification.Channel;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.http.MetaChannel;
import com.khaacho.notification.http.MetaSettings;
import com.khaacho.notification.http.TwilioChannel;
import com.khaacho.notification.http.TwilioSettings;
import com.khaacho.notification.mail.SmtpChannel;
import com.khaacho.notification.mail.SmtpSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The channels that are on. The log is always one of them. */
@ApplicationScoped
public class Channels {

    private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);

    /** For the container's proxy only. */
    protected Channels() {}

    @Inject
    public Channels(Config config) {
        this(SmtpSettings.of(config), TwilioSettings.of(config), MetaSettings.of(config));
    }

    /** Without WhatsApp and SMS. */
    Channels(SmtpSettings smtp) {
        this(smtp, TwilioSettings.OFF, MetaSettings.OFF);
    }

    Channels(SmtpSettings smtp, TwilioSettings twilio, MetaSettings meta) {
        add(new LogChannel());
        if (smtp.isOn()) {
            add(new SmtpChannel(smtp));
        }
        for (ChannelKind kind : List.of(ChannelKind.WHATSAPP, ChannelKind.SMS)) {
            if (twilio.from(kind) != null) {
                add(new TwilioChannel(kind, twilio));
            }
        }
        if (meta.isOn()) {
            add(new MetaChannel(meta));
        }
    }

    private void add(Channel channel) {
        channels.put(channel.kind(), channel);
    }

    public boolean has(ChannelKind kind) {
        return channels.containsKey(kind);
    }

    /** Null when the channel is off. */
    public Channel get(ChannelKind kind) {
        return channels.get(kind);
    }
}
