package com.khaacho.parsing.app;

import com.khaacho.catalog.ProductRules;
import com.khaacho.order.Correction;
import com.khaacho.order.Corrections;
import com.khaacho.parsing.AliasSuggestions;
import com.khaacho.parsing.Lesson;
import com.khaacho.parsing.Lessons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads a corrected text once more, by the rules alone, and keeps which of its wordings a person explained. */
@ApplicationScoped
public class KeepCorrections implements Corrections {

    private static final int SHORTEST = 2;

    private final ReadText reading;
    private final AliasSuggestions suggestions;

    @Inject
    public KeepCorrections(ReadText reading, AliasSuggestions suggestions) {
        this.reading = reading;
        this.suggestions = suggestions;
    }

    /** For the container's proxy only. */
    protected KeepCorrections() {
        this(null, null);
    }

    @Override
    public void keep(Correction correction) {
        List<Lesson> lessons = new Lessons(reading.readHere(correction.text()), reading::nameIn)
                .of(correction.lines()).stream()
                        .filter(lesson -> lesson.alias().length() >= SHORTEST
                                && lesson.alias().length() <= ProductRules.MAX_ALIAS)
                        .toList();
        if (!lessons.isEmpty()) {
            suggestions.keep(correction, lessons);
        }
    }
}
