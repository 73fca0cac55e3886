package com.khaacho.notification.app;

import com.khaacho.notification.Channel;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.mail.SmtpChannel;
import com.khaacho.notification.mail.SmtpSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
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
        this(SmtpSettings.of(config));
    }

    Channels(SmtpSettings smtp) {
        add(new LogChannel());
        if (smtp.isOn()) {
            add(new SmtpChannel(smtp));
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
