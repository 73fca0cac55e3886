package com.khaacho.pipeline.jms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.pipeline.QueueState;
import java.util.List;
import org.junit.jupiter.api.Test;

class JmsQueuesTest {

    @Test
    void our_queues_are_read_and_a_subscription_s_queue_carries_its_topic() {
        String list = "{\"data\":["
                + "{\"name\":\"khaacho.risk\",\"address\":\"khaacho.risk\",\"messageCount\":\"12\","
                + "\"deliveringCount\":\"8\",\"consumerCount\":\"16\"},"
                + "{\"name\":\"analytics\",\"address\":\"khaacho.events\",\"messageCount\":1,\"deliveringCount\":0,"
                + "\"consumerCount\":1},"
                + "{\"name\":\"activemq.management.7\",\"address\":\"activemq.management.7\",\"messageCount\":0,"
                + "\"deliveringCount\":0,\"consumerCount\":1}],\"count\":3}";
        String answer = "[\"" + list.replace("\"", "\\\"") + "\"]";
        assertEquals(
                List.of(
                        new QueueState("khaacho.events::analytics", 1, 0, 1),
                        new QueueState("khaacho.risk", 12, 8, 16)),
                JmsQueues.states(answer));
    }
}
