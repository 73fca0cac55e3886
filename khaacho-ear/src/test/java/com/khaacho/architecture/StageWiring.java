package com.khaacho.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The three descriptions of the stages side by side.
 *
 * @param stages the words of the Stage enum
 * @param workers the queues that message-driven beans take from
 * @param queues the queues that the broker has
 */
record StageWiring(Set<String> stages, Set<String> workers, Set<String> queues) {

    private static final String PREFIX = "khaacho.";
    private static final String DEAD_LETTERS = ".dlq";

    /** One sentence for each stage that not all of them know; empty when they agree. */
    List<String> disagreements() {
        Set<String> all = new TreeSet<>(stages);
        workers.forEach(queue -> all.add(wordOf(queue)));
        queues.stream().filter(queue -> !queue.endsWith(DEAD_LETTERS)).forEach(queue -> all.add(wordOf(queue)));
        List<String> found = new ArrayList<>();
        for (String word : all) {
            require(found, word, stages.contains(word), "is not in the Stage enum");
            require(found, word, workers.contains(PREFIX + word), "has no worker");
            require(found, word, queues.contains(PREFIX + word), "has no queue in broker.xml");
            require(
                    found,
                    word,
                    queues.contains(PREFIX + word + DEAD_LETTERS),
                    "has no dead-letter queue in broker.xml");
        }
        return found;
    }

    private static void require(List<String> found, String word, boolean known, String complaint) {
        if (!known) {
            found.add(word + " " + complaint);
        }
    }

    private static String wordOf(String queue) {
        return queue.startsWith(PREFIX) ? queue.substring(PREFIX.length()) : queue;
    }
}
