package com.khaacho.returns.app;

import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.ReturnLetters;
import com.khaacho.notification.app.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Makes what the news of returns go by from the channels that are on. */
@ApplicationScoped
public class ReturnRules {

    @Produces
    ReturnLetters letters(Channels channels) {
        return new ReturnLetters(channels.has(ChannelKind.EMAIL));
    }
}
