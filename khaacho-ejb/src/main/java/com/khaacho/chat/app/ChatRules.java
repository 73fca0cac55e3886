package com.khaacho.chat.app;

import com.khaacho.chat.ChatSettings;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.app.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the settings from the configuration; one that is missing or out of range stops the start with its key. */
@ApplicationScoped
public class ChatRules {

    @Inject
    private Channels channels;

    @Inject
    @ConfigProperty(name = "khaacho.twilio.auth-token")
    private Optional<String> twilioToken;

    @Inject
    @ConfigProperty(name = "khaacho.twilio.hook-url")
    private Optional<String> hookUrl;

    @Inject
    @ConfigProperty(name = "khaacho.meta.app-secret")
    private Optional<String> metaSecret;

    @Inject
    @ConfigProperty(name = "khaacho.meta.verify-token")
    private Optional<String> metaVerifyToken;

    @Inject
    @ConfigProperty(name = "khaacho.chat.quiet-seconds", defaultValue = "20")
    private int quietSeconds;

    @Inject
    @ConfigProperty(name = "khaacho.chat.max-messages", defaultValue = "10")
    private int maxMessages;

    /** What cannot be answered is not taken: the channels that are on are those of notifications. */
    @Produces
    ChatSettings settings() {
        Set<ChannelKind> on = Stream.of(ChannelKind.WHATSAPP, ChannelKind.SMS, ChannelKind.WHATSAPP_META)
                .filter(channels::has)
                .collect(Collectors.toSet());
        return new ChatSettings(
                on,
                twilioToken.orElse(null),
                hookUrl.orElse(null),
                metaSecret.orElse(null),
                metaVerifyToken.orElse(null),
                quietSeconds,
                maxMessages);
    }
}
