package com.khaacho.health.app;

import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.QueueState;
import com.khaacho.pipeline.Queues;
import com.khaacho.pipeline.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the broker answers: without it no order can be taken and none worked on. */
@Readiness
@ApplicationScoped
public class BrokerHealth implements HealthCheck {

    private final Queues queues;

    @Inject
    public BrokerHealth(Queues queues) {
        this.queues = queues;
    }

    /** For the container's proxy only. */
    protected BrokerHealth() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("broker");
        try {
            String unattended = String.join(" ", unattended(queues.states()));
            // Its workers may live in other instances, so a stage nobody reads is told and does not close this one.
            return answer.up().withData("stagesWithoutConsumers", unattended).build();
        } catch (PipelineUnavailableException e) {
            return answer.down()
                    .withData("reason", "the broker does not answer")
                    .build();
        }
    }

    static List<String> unattended(List<QueueState> states) {
        List<String> missing =
                new ArrayList<>(Arrays.stream(Stage.values()).map(Stage::queue).toList());
        states.stream().filter(queue -> queue.consumers() > 0).forEach(queue -> missing.remove(queue.name()));
        return missing;
    }
}
