package com.khaacho.bench.parse;

import com.khaacho.bench.figures.Distribution;
import com.khaacho.catalog.Catalogue;
import com.khaacho.parsing.OrderTextParser;
import com.khaacho.parsing.ParsedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parses labelled messages, scores what was understood, and takes the time of each. */
final class ParseBench {

    private static final int NANOS_A_MICRO = 1_000;

    private final OrderTextParser parser = new OrderTextParser();
    private final Catalogue catalogue;
    private final List<LabelledMessage> messages;

    ParseBench(Catalogue catalogue, List<LabelledMessage> messages) {
        this.catalogue = catalogue;
        this.messages = List.copyOf(messages);
    }

    /**
     * What came of it.
     *
     * @param parsed by the message's id, in the order of the messages
     * @param wrong the ids of those that are not exact
     * @param byKind the score of each kind, by its name
     * @param micros of each parsing
     */
    record Result(
            Map<String, ParsedText> parsed,
            List<String> wrong,
            Score all,
            Map<String, Score> byKind,
            Distribution micros) {}

    /** @param rounds times that each message is parsed after the first, which is scored and not timed; 1 or more */
    Result run(int rounds) {
        Map<String, ParsedText> parsed = new LinkedHashMap<>();
        Map<String, Score> byKind = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        Score all = new Score();
        for (LabelledMessage message : messages) {
            ParsedText understood = parser.parse(message.text(), catalogue);
            parsed.put(message.id(), understood);
            byKind.computeIfAbsent(message.kind(), kind -> new Score()).add(message, understood);
            if (!all.add(message, understood)) {
                wrong.add(message.id());
            }
        }
        return new Result(parsed, wrong, all, byKind, timed(rounds));
    }

    private Distribution timed(int rounds) {
        double[] micros = new double[rounds * messages.size()];
        int i = 0;
        for (int round = 0; round < rounds; round++) {
            for (LabelledMessage message : messages) {
                long start = System.nanoTime();
                parser.parse(message.text(), catalogue);
                micros[i++] = (System.nanoTime() - start) / (double) NANOS_A_MICRO;
            }
        }
        return Distribution.of(micros);
    }
}
