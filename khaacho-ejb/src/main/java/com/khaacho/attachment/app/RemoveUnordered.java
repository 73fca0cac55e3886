package com.khaacho.attachment.app;

import com.khaacho.attachment.AttachmentSettings;
import com.khaacho.attachment.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Removes the rows of attachments that no order names, days after their last use; their content is without a row then and
 * goes with {@link RemoveOrphans}. So a process that dies between the two leaves what a later sweep removes.
 */
@ApplicationScoped
public class RemoveUnordered {

    private static final Logger LOG = Logger.getLogger(RemoveUnordered.class.getName());

    private final Attachments attachments;
    private final AttachmentSettings settings;
    private final Clock clock;

    @Inject
    public RemoveUnordered(Attachments attachments, AttachmentSettings settings, Clock clock) {
        this.attachments = attachments;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected RemoveUnordered() {
        this(null, null, null);
    }

    /** Does nothing where attachments are kept for ever; two that run at once remove each of them once. */
    public void run() {
        if (settings.keepDays() != null) {
            int removed = attachments.removeUnordered(clock.instant().minus(Duration.ofDays(settings.keepDays())));
            LOG.log(Level.FINE, "{0} attachments that no order names were removed", removed);
        }
    }
}
