package com.khaacho.order;

/** How urgent an order is; the JMS priority of each of its messages, so a high order overtakes a backlog. */
public enum OrderPriority {
    HIGH(9),
    NORMAL(4),
    LOW(1);

    private final int jmsPriority;

    OrderPriority(int jmsPriority) {
        this.jmsPriority = jmsPriority;
    }

    /** The JMS priority, 0 (last) to 9 (first). */
    public int jmsPriority() {
        return jmsPriority;
    }

    /**
     * The priority with this JMS value.
     *
     * @throws IllegalArgumentException when no priority has it
     */
    public static OrderPriority ofJms(int jmsPriority) {
        for (OrderPriority priority : values()) {
            if (priority.jmsPriority == jmsPriority) {
                return priority;
            }
        }
        throw new IllegalArgumentException("No order priority has JMS priority " + jmsPriority);
    }
}
