package com.khaacho.parsing.app;

import com.khaacho.attachment.RecognisedText;
import com.khaacho.attachment.TextRecognition.Away;
import com.khaacho.attachment.TextRecognition.Nothing;
import com.khaacho.attachment.TextRecognition.Read;
import com.khaacho.attachment.TextRecognition.Recognition;
import com.khaacho.attachment.app.ReadAttachment;
import com.khaacho.parsing.PictureReading.State;
import com.khaacho.parsing.PictureReadings;
import com.khaacho.parsing.PictureReadings.Claim;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.app.StageGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads pictures of orders, one after the other and outside of any transaction, and gives the words to the parsing stage. The claim
 * is committed before, the words after; who dies in between leaves a lease that ends, and the picture is read again. A result that
 * was not told of is told when its lease ends; told twice, the stage finds the order parsed.
 */
@ApplicationScoped
public class ReadPictures {

    /** Longer than the longest a reader may take: whoever still lives is done by then. */
    static final Duration LEASE = Duration.ofMinutes(3);

    /** A reader that is away for long shall not keep an order from the people who can read it. */
    static final int ATTEMPTS = 3;

    static final Duration PAUSE = Duration.ofSeconds(20);

    /** Below it digits of handwriting are guessed, and a wrong quantity looks like any other. */
    static final BigDecimal SURE_FROM = new BigDecimal("0.80");

    private final PictureReadings readings;
    private final ReadAttachment readAttachment;
    private final StageGateway gateway;
    private final Clock clock;

    @Inject
    public ReadPictures(PictureReadings readings, ReadAttachment readAttachment, StageGateway gateway, Clock clock) {
        this.readings = readings;
        this.readAttachment = readAttachment;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected ReadPictures() {
        this(null, null, null, null);
    }

    /**
     * Reads what is due; answers how many.
     *
     * @throws com.khaacho.pipeline.PipelineUnavailableException when the broker did not confirm; the next call tells it again
     */
    public int read(int atMost) {
        for (int done = 0; done < atMost; done++) {
            Optional<Claim> claim =
                    readings.claim(clock.instant(), clock.instant().plus(LEASE));
            if (claim.isEmpty()) {
                return done;
            }
            if (claim.get().isRead() || settle(claim.get())) {
                tell(claim.get());
            }
        }
        return atMost;
    }

    private void tell(Claim claim) {
        gateway.send(new Dispatch().forward(Stage.PARSING, claim.message()));
        readings.told(claim);
    }

    /** Whether the picture's fate is known now. */
    private boolean settle(Claim claim) {
        Recognition result = readAttachment.read(claim.attachmentId());
        if (result instanceof Away away) {
            return postpone(claim, away);
        } else if (result instanceof Nothing nothing) {
            readings.giveUp(claim, nothing.why());
        } else if (result instanceof Read read) {
            keep(claim, read);
        }
        return true;
    }

    private boolean postpone(Claim claim, Away away) {
        if (claim.attempt() < ATTEMPTS) {
            readings.postpone(claim, clock.instant().plus(PAUSE.multipliedBy(claim.attempt())));
            return false;
        }
        readings.giveUp(claim, away.why());
        return true;
    }

    private void keep(Claim claim, Read read) {
        Optional<String> text = RecognisedText.of(read.text());
        boolean isSure = read.confidence().compareTo(SURE_FROM) >= 0;
        if (text.isEmpty()) {
            readings.giveUp(claim, "The picture has no words, or more than an order may have.");
        } else if (isSure) {
            readings.read(claim, text.get(), State.READ, null);
        } else {
            readings.read(claim, text.get(), State.DOUBTFUL, "The picture could not be read for sure.");
        }
    }
}
