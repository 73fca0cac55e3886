package com.khaacho.parsing;

import com.khaacho.order.Correction;
import com.khaacho.parsing.AliasSuggestion.Decision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Names that people taught; written inside the caller's transaction. */
public interface AliasSuggestions {

    /** Keeps the lessons of a correction, each once, and suggests what was not suggested before. */
    void keep(Correction correction, List<Lesson> lessons);

    /**
     * Those first that were suggested first.
     *
     * @param decision null for those that wait
     * @param after begins behind this one, or null
     */
    List<AliasSuggestion> list(Decision decision, UUID after, int limit);

    Optional<AliasSuggestion> find(UUID id);

    /** On the primary, locked until the end of the transaction. */
    Optional<AliasSuggestion> lock(UUID id);

    /** Whether the alias was accepted for another product. */
    boolean isTaken(AliasSuggestion suggestion);

    /** Keeps the decision of one that is locked and not decided. */
    void decide(UUID id, Decision decision, String by);
}
