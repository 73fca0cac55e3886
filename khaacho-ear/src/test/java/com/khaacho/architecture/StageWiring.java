package com.khaacho.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The three descriptions of the stages side by side, as queue names; a subscription is its topic's name, two colons and
 * its own.
 *
 * @param stages the queues of the Stage enum
 * @param workers the queues that message-driven beans take from
 * @param queues the queues that the broker has, without dead letters
 */
record StageWiring(Set<String> stages, Set<String> workers, Set<String> queues) {

    /** One sentence for each queue that one of them does not know; empty when they agree. */
    List<String> disagreements() {
        Set<String> all = new TreeSet<>(stages);
        all.addAll(workers);
        all.addAll(queues);
        List<String> found = new ArrayList<>();
        for (String queue : all) {
            require(found, queue, stages, "is no stage's in the Stage enum");
            require(found, queue, workers, "has no worker");
            require(found, queue, queues, "is not in broker.xml");
        }
        return found;
    }

    private static void require(List<String> found, String queue, Set<String> known, String complaint) {
        if (!known.contains(queue)) {
            found.add(queue + " " + complaint);
        }
    }
}
