package com.khaacho.credit.app;

import com.khaacho.credit.DunningSchedule;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.PaymentReminders;
import com.khaacho.notification.app.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what reminders go by from the configuration; a value out of range stops the start with its key. */
@ApplicationScoped
public class DunningRules {

    @Inject
    @ConfigProperty(name = "khaacho.dunning.after-days", defaultValue = "1,15,30")
    private List<Integer> afterDays;

    @Produces
    DunningSchedule schedule() {
        return new DunningSchedule(afterDays);
    }

    @Produces
    PaymentReminders reminders(Channels channels) {
        return new PaymentReminders(channels.has(ChannelKind.EMAIL));
    }
}
