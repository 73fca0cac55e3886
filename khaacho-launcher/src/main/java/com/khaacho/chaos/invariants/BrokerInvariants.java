package com.khaacho.chaos.invariants;

import java.util.List;
import java.util.stream.Collectors;

/** What the broker must hold once nothing moves any more: nothing. */
public final class BrokerInvariants {
    private final Broker broker;

    public BrokerInvariants(Broker broker) {
        this.broker = broker;
    }

    public List<Violation> no_message_is_left_over() {
        return notEmpty("no_message_is_left_over", false);
    }

    public List<Violation> no_dead_letter() {
        return notEmpty("no_dead_letter", true);
    }

    public List<Violation> no_prepared_transaction_in_the_broker() {
        return broker.preparedTransactions().stream()
                .map(found -> new Violation("no_prepared_transaction_in_the_broker", "transaction", found))
                .toList();
    }

    private List<Violation> notEmpty(String invariant, boolean deadLetters) {
        return broker.depths().entrySet().stream()
                .filter(queue -> queue.getValue() > 0 && Broker.isDeadLetters(queue.getKey()) == deadLetters)
                .map(queue -> new Violation(
                        invariant,
                        "queue " + queue.getKey(),
                        "holds " + queue.getValue() + ": "
                                + broker.ordersIn(queue.getKey()).stream()
                                        .distinct()
                                        .collect(Collectors.joining(", "))))
                .toList();
    }
}
