package com.khaacho.parsing.app;

import com.khaacho.attachment.AttachmentUrl;
import com.khaacho.order.Order;
import com.khaacho.parsing.PictureReading;
import com.khaacho.parsing.PictureReadings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Tells the parsing stage how far the picture of an order is read. Orders in words cost nothing here. */
@ApplicationScoped
public class AskForPictures {

    private static final PictureReading ELSEWHERE =
            PictureReading.unreadable("A picture waits for a person to read it.");

    private final PictureReadings readings;
    private final Clock clock;

    @Inject
    public AskForPictures(PictureReadings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected AskForPictures() {
        this(null, null);
    }

    /** Has it read, in the stage's transaction, where nobody did before. */
    PictureReading of(Order order) {
        String url = order.accepted().request().imageUrl();
        if (url == null) {
            return PictureReading.NONE;
        }
        Optional<UUID> attachment = AttachmentUrl.idOf(url);
        if (attachment.isEmpty()) {
            return ELSEWHERE;
        }
        return readings.find(order.id())
                .or(() -> words(order))
                .orElseGet(() ->
                        readings.ask(order.id(), order.accepted().retailerId(), attachment.get(), clock.instant()));
    }

    /** An order that repeats another has the words that were read then. */
    private static Optional<PictureReading> words(Order order) {
        return Optional.ofNullable(order.accepted().request().text()).map(text -> PictureReading.NONE);
    }
}
