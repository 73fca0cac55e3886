package com.khaacho.parsing;

import com.khaacho.ai.ModelCall;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as it was understood, and by whom.
 *
 * @param parser the name of who read it: in-process, or a provider of the chain
 * @param calls every provider that was asked, in that order, those without an answer too
 */
public record Reading(ParsedText parsed, String parser, List<ModelCall> calls) {

    public Reading {
        calls = List.copyOf(calls);
    }

    /** The same after these had been asked in vain. */
    Reading after(List<ModelCall> earlier) {
        List<ModelCall> all = new ArrayList<>(earlier);
        all.addAll(calls);
        return new Reading(parsed, parser, all);
    }
}
